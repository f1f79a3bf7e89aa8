package kith.file;

import java.time.Duration;
import kith.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves pictures. An address holds the hash of the picture and cannot be guessed: whoever has it was shown it by a page that may. The same address is
 * the same picture for ever.
 */
@Controller
class FilePages {

    private final Folder folder;

    FilePages(Folder folder) {
        this.folder = folder;
    }

    @GetMapping("/files/{name:[0-9a-f]{64}-[0-9]{2,3}\\.jpg}")
    ResponseEntity<byte[]> picture(@PathVariable String name) {
        byte[] content = folder.read(name).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content);
    }
}

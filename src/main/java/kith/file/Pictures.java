package kith.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kith.file.CannotKeep.Reason;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes pictures in: checked, decoded within limits of size and time, re-encoded square in every {@link PictureSize}, and kept by the hash of what came
 * out. One is decoded at a time, a few wait; a flood of uploads is refused rather than let starve the rest.
 */
@Component
public class Pictures implements DisposableBean {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WAITING = 6;

    private final Folder folder;
    private final Duration patience;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("pictures-", 0).factory());

    @Autowired
    Pictures(Folder folder) {
        this(folder, PATIENCE);
    }

    Pictures(Folder folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
        worker.allowCoreThreadTimeOut(true);
    }

    /** Keeps a picture and gives the key for {@link PictureSize#address}; {@link CannotKeep} where it is not one that Kith takes. */
    public String keep(byte[] upload) {
        if (upload.length == 0) {
            throw new CannotKeep(Reason.EMPTY);
        }
        if (upload.length > MOST_BYTES) {
            throw new CannotKeep(Reason.TOO_LARGE);
        }
        BufferedImage picture = decode(new Decoding(upload));
        int orientation = "jpeg".equals(Decoding.format(upload)) ? Orientation.of(upload) : 1;
        try {
            BufferedImage large = Squares.cut(picture, orientation, PictureSize.LARGE.pixels());
            byte[] content = Squares.jpeg(large);
            String key = hash(content);
            folder.write(PictureSize.LARGE.file(key), content);
            folder.write(PictureSize.SMALL.file(key), Squares.jpeg(Squares.cut(large, 1, PictureSize.SMALL.pixels())));
            return key;
        } catch (IOException e) {
            throw new IllegalStateException("Could not write a picture anew", e);
        }
    }

    /** Throws a picture away. Nobody may show it any more. */
    public void discard(String key) {
        for (PictureSize size : PictureSize.values()) {
            folder.delete(size.file(key));
        }
    }

    private BufferedImage decode(Decoding decoding) {
        try {
            Future<BufferedImage> result = worker.submit(decoding);
            try {
                return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                result.cancel(true);
                decoding.stop();
                throw new CannotKeep(Reason.TOO_SLOW);
            }
        } catch (RejectedExecutionException e) {
            throw new CannotKeep(Reason.BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotKeep(Reason.BUSY);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotKeep cannot) {
                throw cannot;
            }
            if (e.getCause() instanceof VirtualMachineError error && !(error instanceof OutOfMemoryError)) {
                throw error;
            }
            // whatever a decoder throws at a hostile file, the answer is the same: this is not a picture we can read
            throw new CannotKeep(Reason.DAMAGED);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}

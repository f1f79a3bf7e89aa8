package kith.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Gives static files their address with a hash of the content in it. */
@Component
final class Assets {

    private final ResourceUrlProvider addresses;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    String address(String path) {
        return known.computeIfAbsent(path, asked -> {
            String address = addresses.getForLookupPath(asked);
            if (address == null) {
                throw new IllegalArgumentException("No static file at " + asked);
            }
            return address;
        });
    }
}

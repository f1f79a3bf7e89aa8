package kith.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/**
 * The links in letters by which one ends them, without signing in (RFC 8058). Each says whom and what, signed with a key of that member's: nobody
 * makes one up, and none of them need be kept.
 */
@Component
class UnsubscriptionLinks {

    private static final String PATH = "/mail/unsubscribe/";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ChoiceStore store;
    private final SecureRandom random = new SecureRandom();

    UnsubscriptionLinks(ChoiceStore store) {
        this.store = store;
    }

    /** The path of the link. */
    String path(Unsubscription what) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        return PATH + said(what) + "-" + signature(said(what), store.key(what.member(), BASE64.encodeToString(fresh)));
    }

    /** What a link ends, if it is one of ours. */
    Optional<Unsubscription> read(String token) {
        String[] parts = token.split("-", 3);
        if (parts.length < 3 || !parts[0].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        Unsubscription what = new Unsubscription(
                new MemberId(Long.parseLong(parts[0])), Topic.of(parts[1]).orElse(null));
        return store.key(what.member())
                .filter(key -> what.what().equals(parts[1]))
                .filter(key -> MessageDigest.isEqual(
                        signature(said(what), key).getBytes(StandardCharsets.UTF_8),
                        parts[2].getBytes(StandardCharsets.UTF_8)))
                .map(key -> what);
    }

    private static String said(Unsubscription what) {
        return what.member() + "-" + what.what();
    }

    private static String signature(String said, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}

package kith;

import static kith.Form.of;

import java.util.List;

/** The forms of conversations and messages. */
final class MessageForms {

    private static final String KEY = "0b5c1c9e-7d0e-4f53-9d41-0123456789ab";

    static final List<Form> ROWS = List.of(
            of("/members/{handle}/messages", pair -> {
                connect(pair);
                return "/members/" + pair.other().handle() + "/messages";
            }),
            of("/messages/{id}", MessageForms::conversation, "text", "The quay wall leans.", "key", KEY, "seen", "1"),
            of("/messages/{id}/reading", pair -> conversation(pair) + "/reading", "seen", "1"),
            of("/messages/{id}/draft", pair -> conversation(pair) + "/draft", "text", "The quay", "key", KEY),
            of("/messages/{id}/muting", pair -> conversation(pair) + "/muting", "muted", "true"),
            of("/messages/{id}/shelving", pair -> conversation(pair) + "/shelving", "shelved", "true", "seen", "9"),
            of("/messages/{id}/{seq}/text", pair -> said(pair) + "/text", "text", "The quay wall leans *more*."),
            of("/messages/{id}/{seq}/removal", pair -> said(pair) + "/removal", "for", "all"));

    private MessageForms() {}

    private static void connect(Form.Pair pair) {
        pair.after(pair.received(), pair.me(), "acceptance");
    }

    private static String conversation(Form.Pair pair) {
        connect(pair);
        return String.valueOf(pair.me()
                .post("/members/" + pair.other().handle() + "/messages")
                .location());
    }

    /** The path of a message that I wrote. */
    private static String said(Form.Pair pair) {
        String path = conversation(pair);
        return String.valueOf(
                        pair.me().post(path, "text", "The quay wall leans.").location())
                .replace("#m-", "/");
    }
}

package kith;

import static kith.Form.about;
import static kith.Form.at;
import static kith.Form.of;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every form, filled in so that it is accepted. A new one gets its row here, or in the table of its module. */
final class FormTable {

    private static final List<Form> ELDEST = List.of(
            at("/register", "name", "Noor Haddad", "address", "%s@example.net", "password", "a lamp in the harbour"),
            at("/welcome", "headline", "Surveyor", "place", "Galway"),
            at("/settings/account/password", "current", People.PASSWORD, "password", "another lamp in the harbour"),
            at("/settings/account/address", "current", People.PASSWORD, "address", "new-%s@example.net"),
            at("/settings/account/confirmation"),
            at("/sign-in/forgotten", "address", "%s@example.net"),
            at(
                    "/settings/mail",
                    "invitations",
                    "daily",
                    "questions",
                    "at_once",
                    "connections",
                    "weekly",
                    "refusals",
                    "never",
                    "introductions",
                    "at_once",
                    "recommendations",
                    "daily",
                    "messages",
                    "weekly",
                    "follow_ups",
                    "never",
                    "events",
                    "daily"),
            at("/settings/door", "door", "REASONED", "question", "What brings you here?"),
            at("/settings/profile", "name", "Noor Haddad", "headline", "Surveyor", "about", "Walls and quays."),
            at("/settings/profile/photo/removal"),
            at("/settings/tokens", "current", People.PASSWORD, "label", "Calendar", "scope", "read", "days", "30"),
            of("/settings/tokens/{id}/revocation", pair -> {
                pair.me()
                        .post(
                                "/settings/tokens",
                                "current",
                                People.PASSWORD,
                                "label",
                                "Calendar",
                                "scope",
                                "read",
                                "days",
                                "30");
                return number(pair, "/settings/tokens", "/settings/tokens/(\\d+)/revocation");
            }),
            at("/settings/invitations/replies", "purpose", "decline", "heading", "Full", "words", "Not now, {name}."),
            of("/settings/invitations/replies/{id}", FormTable::reply, "heading", "Full", "words", "Later, {name}."),
            of("/settings/invitations/replies/{id}/deletion", pair -> reply(pair) + "/deletion"),
            about("/members/{handle}/block"),
            of("/settings/blocks/{handle}/removal", pair -> {
                pair.me().post("/members/" + pair.other().handle() + "/block");
                return "/settings/blocks/" + pair.other().handle() + "/removal";
            }),
            about(
                    "/members/{handle}/invitation",
                    "how",
                    "met",
                    "blank_where",
                    "Galway",
                    "blank_when",
                    "May 2026",
                    "why",
                    "Your note on the quay wall names the 1904 survey; ours has the other half. Shall we compare?",
                    "answer",
                    "",
                    "insist",
                    "as_it_is"),
            about("/members/{handle}/invitation/assessment", "how", "search", "why", "Your note on the quay wall."),
            about("/members/{handle}/invitation/draft", "how", "search", "why", "Your note on the quay wall."),
            of("/invitations/{number}/acceptance", pair -> pair.received() + "/acceptance"),
            of("/invitations/{number}/question", pair -> pair.received() + "/question", "question", "Which survey?"),
            of("/invitations/{number}/sending-back", pair -> pair.receivedThin() + "/sending-back"),
            of(
                    "/invitations/{number}/thanks",
                    pair -> pair.after(pair.received(), pair.me(), "acceptance") + "/thanks",
                    "words",
                    "Glad you wrote.",
                    "reply",
                    ""),
            of("/invitations/{number}/meeting", pair -> pair.received() + "/meeting"),
            of(
                    "/invitations/{number}/answer",
                    pair -> pair.after(pair.sent(), pair.other(), "question", "question", "Which survey?") + "/answer",
                    "answer",
                    "The one of 1904.",
                    "why",
                    ""),
            of(
                    "/invitations/{number}/refusal",
                    pair -> pair.received() + "/refusal",
                    "manner",
                    "not_now",
                    "words",
                    "After the summer.",
                    "reply",
                    ""),
            of("/invitations/{number}/undo", pair -> pair.after(pair.received(), pair.me(), "refusal") + "/undo"),
            of("/invitations/{number}/withdrawal", pair -> pair.sent() + "/withdrawal"),
            of("/invitations/{number}/setting-aside", pair -> pair.received() + "/setting-aside", "aside", "true"),
            folded("setting-aside"),
            folded("refusal"),
            folded("sending-back"),
            at("/notices/reading", "last", "12"),
            at("/groups", "name", "Friends of %s", "about", "Walls."),
            of("/groups/{slug}/membership", pair -> group(pair) + "/membership"),
            of("/groups/{slug}/membership/removal", pair -> group(pair) + "/membership/removal"),
            at("/links", "label", "Badge", "cap", "5", "until", nextMonth()),
            of("/links/{id}/revocation", pair -> {
                pair.me().post("/links", "label", "Badge", "cap", "5", "until", nextMonth());
                return number(pair, "/links", "/links/(\\d+)/revocation");
            }),
            about("/suggestions/{handle}/dismissal", "to", "/"),
            about("/suggestions/{handle}/dismissal/removal"));

    /** What is posted and is no form of its own, and why. */
    static final Map<String, String> OTHERS = Map.of(
            "/operator", "for whoever has the first operator's code, who is at the door before there are members",
            "/sign-in/reset/{token}", "for whoever has the link from a letter, see AccountMailTest",
            "/sign-in/confirm/{token}", "for whoever has the link from a letter, see AccountMailTest",
            "/mail/unsubscribe/{token}", "takes anything, see ChoicesTest",
            "/admin/mail/{recipient}/{letter}", "for the operator, see OperatorMailPagesTest",
            "/events/{event}/check-in", "for whoever holds the code, see AttendancePagesTest",
            "/messages/{id}/leaving", "of three, who are not made by a form, see ConversationPagesTest",
            "/sign-in/refused", "nothing leads there from outside",
            "/sign-in/held", "nothing leads there from outside",
            "/settings/profile/photo", "an upload, see PhotosTest and SettingsPagesTest");

    static final List<Form> ROWS = Stream.of(
                    ELDEST,
                    ContactForms.ROWS,
                    MessageForms.ROWS,
                    RecommendationForms.ROWS,
                    IntroductionForms.ROWS,
                    EventForms.ROWS)
            .flatMap(List::stream)
            .toList();

    private FormTable() {}

    private static String nextMonth() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    }

    private static Form folded(String step) {
        return of(
                "/invitations/folded/" + step,
                pair -> {
                    pair.receivedThin();
                    return "/invitations/folded/" + step;
                },
                "chosen",
                "1");
    }

    private static String group(Form.Pair pair) {
        return String.valueOf(pair.other()
                .post("/groups", "name", "Walls of " + pair.other().handle(), "about", "")
                .location());
    }

    private static String reply(Form.Pair pair) {
        pair.me()
                .post(
                        "/settings/invitations/replies",
                        "purpose",
                        "decline",
                        "heading",
                        "Full",
                        "words",
                        "Not now, {name}.");
        return number(pair, "/settings/invitations", "/settings/invitations/replies/(\\d+)");
    }

    private static String number(Form.Pair pair, String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(pair.me().get(page).body());
        if (!found.find()) {
            throw new AssertionError("Nothing like " + pattern + " at " + page);
        }
        return found.group();
    }
}

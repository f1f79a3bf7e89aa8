package kith.mail;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.AccountLinks;
import kith.access.AddressBook;
import kith.access.Correspondence;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Page;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes letters about one's account. The links in them are made now, and are nowhere but in the letter. */
@Component
class AccountLetters {

    private final Correspondence correspondence;
    private final AccountLinks links;
    private final Members members;
    private final LetterPaper paper;
    private final PublicUrl url;

    AccountLetters(
            Correspondence correspondence, AccountLinks links, Members members, LetterPaper paper, PublicUrl url) {
        this.correspondence = correspondence;
        this.links = links;
        this.members = members;
        this.paper = paper;
        this.url = url;
    }

    /** Empty where it is done already, or there is nobody to write to. */
    Optional<Letter> write(Queued queued) {
        String address = address(queued);
        Door door = address == null ? null : door(queued.member(), queued.kind());
        if (address == null || door == null) {
            return Optional.empty();
        }
        Page page = paper.page(members.zone(queued.member()));
        String code = queued.kind().code();
        String title = page.text("mail.account." + code);
        List<String> lines = List.of(
                page.text(
                        "mail.account." + code + ".text",
                        page.moment(queued.at()),
                        page.zone().toString()),
                page.text("mail.account." + code + ".else"));
        String html =
                paper.html("account", page, Map.of("title", title, "lines", lines, "door", door, "home", url.of("/")));
        return Optional.of(new Letter(address, title, text(title, lines, door, page), html, null));
    }

    /** The whole address of a link such as the letter holds, or null where there is nothing to do by one. */
    @Nullable
    Door door(MemberId member, Kind kind) {
        Optional<String> path = switch (kind) {
            case CONFIRM -> links.confirm(member);
            case WANTED -> links.confirmWanted(member);
            case RESET -> links.reset(member);
            case KNOWN -> Optional.of("/sign-in");
            default -> Optional.of("/sign-in/forgotten");
        };
        return path.map(found -> new Door(words(kind), url.of(found))).orElse(null);
    }

    private String words(Kind kind) {
        return paper.page(ZoneOffset.UTC).text("mail.account." + kind.code() + ".door");
    }

    private @Nullable String address(Queued queued) {
        return recipient(queued, correspondence.of(List.of(queued.member()))).orElse(null);
    }

    /** Where it goes: the wanted address is asked, the old one hears of the change, and all else goes to the present one. */
    static Optional<String> recipient(Queued queued, AddressBook addresses) {
        return switch (queued.kind()) {
            case WANTED -> addresses.wantedBy(queued.member());
            case MOVED -> addresses.before(queued.member(), queued.at());
            default -> addresses.of(queued.member());
        };
    }

    private static String text(String title, List<String> lines, Door door, Page page) {
        List<String> parts = new ArrayList<>();
        parts.add(title);
        parts.add(lines.getFirst());
        parts.add(door.words() + "\n" + door.address());
        parts.addAll(lines.subList(1, lines.size()));
        parts.add("-- \n" + page.text("mail.foot.account"));
        return String.join("\n\n", parts) + "\n";
    }
}

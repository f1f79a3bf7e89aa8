package kith.mail;

import java.util.ArrayList;
import java.util.List;
import kith.invitation.Invitation.State;
import kith.invitation.InvitationCard;
import kith.invitation.Worded;
import kith.web.Link;
import kith.web.Page;
import kith.web.Phrase;
import kith.web.PublicUrl;
import org.springframework.stereotype.Component;

/** Makes of an invitation's card one that can be read outside of Kith: every link is a whole address, and leads to a page. */
@Component
class ToldCards {

    private final PublicUrl url;

    ToldCards(PublicUrl url) {
        this.url = url;
    }

    Told told(List<String> headings, InvitationCard card, Page page) {
        List<Worded> how = card.how().stream()
                .map(found -> new Worded(found.strength(), whole(found.phrase())))
                .toList();
        String address = url.of("/invitations/" + card.id().value());
        String profile = url.of("/members/" + card.other().handle());
        return new Told(headings, card, how, profile, address, doors(card, page, address, profile));
    }

    private static List<Door> doors(InvitationCard card, Page page, String address, String profile) {
        List<Door> doors = new ArrayList<>();
        if (card.received() && card.state().open()) {
            doors.add(new Door(page.text("invitation.accept"), address));
            if (card.canAsk()) {
                doors.add(new Door(page.text("invitation.ask"), address + "?open=ask"));
            }
            doors.add(new Door(page.text("invitation.decline"), address + "?open=decline"));
            doors.add(new Door(page.text("invitation.aside"), address));
        } else if (card.state() == State.ASKED) {
            doors.add(new Door(page.text("mail.door.answer"), address));
            doors.add(new Door(page.text("invitation.withdraw"), address + "?open=withdraw"));
        } else if (card.state() == State.ACCEPTED) {
            doors.add(new Door(page.text("mail.door.profile", card.other().firstName()), profile));
        } else {
            doors.add(new Door(page.text("mail.door.see"), address));
        }
        return doors;
    }

    private Phrase whole(Phrase phrase) {
        return new Phrase(phrase.key(), phrase.args().stream().map(this::whole).toList());
    }

    private Object whole(Object arg) {
        return switch (arg) {
            case Link link -> new Link(link.words(), url.of(link.address()));
            case List<?> several -> several.stream().map(this::whole).toList();
            default -> arg;
        };
    }
}

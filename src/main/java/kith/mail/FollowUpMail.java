package kith.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.connection.Connections;
import kith.connection.FollowUpDue;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Page;
import kith.web.PublicUrl;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reminds members of the day on which they meant to be in touch with somebody. What they noted of them stays in Kith. */
@Component
class FollowUpMail implements Subject {

    private final Letterbox letterbox;
    private final Memories memories;
    private final Connections connections;
    private final MemberCards cards;
    private final PublicUrl url;

    FollowUpMail(Letterbox letterbox, Memories memories, Connections connections, MemberCards cards, PublicUrl url) {
        this.letterbox = letterbox;
        this.memories = memories;
        this.connections = connections;
        this.cards = cards;
        this.url = url;
    }

    @ApplicationModuleListener
    void on(FollowUpDue due) {
        letterbox.put(due.owner(), Kind.FOLLOW_UP, due.peer().value(), due.at());
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.FOLLOW_UP);
    }

    @Override
    public Map<Long, Entry> entries(MemberId reader, Map<Long, List<Queued>> news, Page page) {
        return Subject.each(
                news, all -> entry(reader, new MemberId(all.getFirst().about()), page));
    }

    /** Whoever has been in touch meanwhile, or put it off, is not reminded any more. */
    private Optional<Happening> entry(MemberId reader, MemberId peer, Page page) {
        Memory memory = memories.of(reader, List.of(peer)).getOrDefault(peer, Memory.NONE);
        LocalDate day = memory.followUpOn();
        MemberCard card = cards.of(reader, peer);
        if (card == null || day == null || day.isAfter(memories.today(reader)) || !connections.between(reader, peer)) {
            return Optional.empty();
        }
        return Optional.of(new Happening(
                List.of(page.text("mail.subject.follow_up", card.name())),
                card,
                url.of("/members/" + card.handle()),
                List.of(),
                "",
                List.of(new Door(
                        page.text("mail.door.follow_up", card.firstName()), url.of("/connections/" + card.handle()))),
                List.of(peer)));
    }
}

package kith.home;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.connection.Connections;
import kith.invitation.Box;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.NotFound;
import kith.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page at {@code /}. */
@Controller
class HomePages {

    private static final int SHOWN = 5;

    private final InvitationCards invitations;
    private final Connections connections;
    private final MemberCards members;
    private final List<MemberPanel> panels;

    HomePages(
            InvitationCards invitations,
            Connections connections,
            MemberCards members,
            ObjectProvider<MemberPanel> panels) {
        this.invitations = invitations;
        this.connections = connections;
        this.members = members;
        this.panels = panels.orderedStream()
                .filter(panel -> panel.place() == MemberPanel.Place.HOME)
                .toList();
    }

    /**
     * What a member finds.
     *
     * @param asked their own invitations that were asked back
     * @param waiting invitations to them, with a reason
     * @param more whether more of those wait than are shown
     * @param folded how many wait without a reason
     * @param connections how many people they are connected with
     * @param panels what other modules show beside it
     */
    record Home(
            MemberCard me,
            List<InvitationCard> asked,
            List<InvitationCard> waiting,
            boolean more,
            int folded,
            int connections,
            List<MemberPanel> panels) {

        /** What the panels say, in their order. */
        List<Content> beside(Page page) {
            return panels.stream()
                    .flatMap(panel -> Stream.ofNullable(
                            panel.about(me.id(), List.of(me.id()), page).get(me.id())))
                    .toList();
        }
    }

    @GetMapping("/")
    ModelAndView home(Optional<MemberId> visitor) {
        return visitor.map(this::homeOf).orElseGet(() -> new ModelAndView("access/landing"));
    }

    private ModelAndView homeOf(MemberId me) {
        MemberCard card = members.of(me, me);
        if (card == null) {
            throw new NotFound();
        }
        InvitationCards.Listing waiting = invitations.list(me, Box.ANSWER, null, SHOWN);
        return new ModelAndView(
                "home/home",
                Map.of(
                        "home",
                        new Home(
                                card,
                                invitations
                                        .list(me, Box.TO_EXPLAIN, null, SHOWN)
                                        .cards(),
                                waiting.cards(),
                                waiting.next() != null,
                                invitations.count(me, Box.FOLDED),
                                connections.count(me),
                                panels)));
    }
}

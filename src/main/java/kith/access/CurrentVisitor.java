package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kith.member.Attention;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Visitors;
import kith.web.You;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells the layout who looks at the page. */
@Component
class CurrentVisitor implements Visitors {

    private final Members members;
    private final SingletonSupplier<List<Attention>> attention;

    CurrentVisitor(Members members, ObjectProvider<Attention> attention) {
        this.members = members;
        this.attention = SingletonSupplier.of(() -> attention.stream().toList());
    }

    @Override
    public Optional<You> you(HttpServletRequest request) {
        return SignedInMember.current()
                .map(SignedIn::id)
                .flatMap(
                        me -> members.you(me, waits(me, Attention.Place.NOTICES), waits(me, Attention.Place.MESSAGES)));
    }

    /** What keeps one kind of things is asked of that kind alone: two modules, two indexes, two statements of no cost. */
    private boolean waits(MemberId me, Attention.Place place) {
        return attention.obtain().stream().anyMatch(known -> known.place() == place && known.waits(me));
    }
}

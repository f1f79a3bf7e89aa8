package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kith.member.Members;
import kith.web.Visitors;
import kith.web.You;
import org.springframework.stereotype.Component;

/** Tells the layout who looks at the page. */
@Component
class CurrentVisitor implements Visitors {

    private final Members members;

    CurrentVisitor(Members members) {
        this.members = members;
    }

    @Override
    public Optional<You> you(HttpServletRequest request) {
        return SignedInMember.current().map(SignedIn::id).flatMap(members::you);
    }
}

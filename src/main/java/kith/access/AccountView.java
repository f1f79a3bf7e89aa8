package kith.access;

import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one's account shows, whichever of its forms was sent. */
@Component
class AccountView {

    private final AddressStore addresses;

    AccountView(AddressStore addresses) {
        this.addresses = addresses;
    }

    String show(MemberId me, Model model) {
        AddressStore.Present present = addresses.of(me).orElseThrow(NotFound::new);
        model.addAttribute("address", present.address());
        model.addAttribute("confirmed", present.confirmed());
        model.addAttribute("wanted", present.wanted());
        model.addAttribute(
                "operator", SignedInMember.current().map(SignedIn::operator).orElse(false));
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "access/account";
    }
}

package kith.access;

import java.util.List;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds accounts for Spring Security; the name it knows them by is the member's number. */
@Component
class AccountLookup implements UserDetailsService, UserDetailsPasswordService {

    static final String OPERATOR = "OPERATOR";

    private final AccountStore store;

    AccountLookup(AccountStore store) {
        this.store = store;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return Address.in(typed)
                .flatMap(address -> store.byAddress(address.key()))
                .map(AccountLookup::details)
                .orElseThrow(() -> new UsernameNotFoundException("No account"));
    }

    /** Called after a sign-in with a password that was kept by an older method than today's. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
        if (hash == null) {
            return user;
        }
        store.setPassword(new MemberId(Long.parseLong(user.getUsername())), hash);
        return User.withUserDetails(user).password(hash).build();
    }

    private static UserDetails details(Account account) {
        var user = User.withUsername(SignedIn.name(account.member())).password(account.password());
        return (account.operator() ? user.roles(OPERATOR) : user.authorities(List.of())).build();
    }
}

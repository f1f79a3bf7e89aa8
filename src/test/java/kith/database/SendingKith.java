package kith.database;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kith.Kith;
import kith.invitation.Claim;
import kith.invitation.Invitations;
import kith.invitation.Pair;
import kith.member.Members;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The whole of Kith on a data folder, where members write to each other as fast as they can; each invitation that was sent is said once it is. */
final class SendingKith {

    private SendingKith() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext kith = SpringApplication.run(
                Kith.class,
                "--kith.data=" + args[0],
                "--kith.port=0",
                "--server.port=0",
                // all of them write the same letter
                "--kith.limits.SENT_ALIKE=1000000");
        Members members = kith.getBean(Members.class);
        Invitations invitations = kith.getBean(Invitations.class);
        while (true) {
            String mark = UUID.randomUUID().toString();
            try {
                send(members, invitations, mark);
                System.out.println(CrashTest.DONE + mark);
            } catch (DataAccessException | TransactionException e) {
                // PostgreSQL was killed: this one was not acknowledged, and the next may be.
                System.err.println("Not sent: " + e.getMessage());
            }
        }
    }

    private static void send(Members members, Invitations invitations, String mark) {
        String name = mark.substring(0, 8);
        Pair pair = new Pair(
                members.join("from-" + mark.substring(0, 20), "From " + name, Instant.now()),
                members.join("to-" + mark.substring(0, 20), "To " + name, Instant.now()));
        invitations.send(
                pair,
                new Invitations.Letter(
                        new Claim("search", "", Map.of()),
                        "Your gauge at the quay is numbered " + mark
                                + " in my notebook of 1998. May I see the curve of that year?",
                        "",
                        Invitations.Insistence.AS_IT_IS));
    }
}

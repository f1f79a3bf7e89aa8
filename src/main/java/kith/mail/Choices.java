package kith.mail;

import java.util.EnumMap;
import java.util.Map;
import kith.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often a member gets mail about what. Who says nothing gets it at once. */
@Component
class Choices {

    private final ChoiceStore store;

    Choices(ChoiceStore store) {
        this.store = store;
    }

    Map<Topic, Rhythm> of(MemberId member) {
        Map<Topic, Rhythm> chosen = store.of(member);
        Map<Topic, Rhythm> all = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            all.put(topic, chosen.getOrDefault(topic, Rhythm.AT_ONCE));
        }
        return all;
    }

    Rhythm of(MemberId member, Topic topic) {
        return store.of(member).getOrDefault(topic, Rhythm.AT_ONCE);
    }

    @Transactional
    public void set(MemberId me, Map<Topic, Rhythm> chosen) {
        chosen.forEach((topic, rhythm) -> store.set(me, topic, rhythm));
    }

    /** Ends mail of one kind; of a digest, of all that goes with it. */
    @Transactional
    public void end(Unsubscription asked) {
        of(asked.member()).forEach((topic, rhythm) -> {
            if (asked.means(topic, rhythm)) {
                store.set(asked.member(), topic, Rhythm.NEVER);
            }
        });
    }
}

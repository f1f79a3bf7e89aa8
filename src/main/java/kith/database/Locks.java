package kith.database;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes those who would count and add at the same moment do so one after the other, on every Kith of the database. */
@Component
public class Locks {

    private final LockStore store;

    Locks(LockStore store) {
        this.store = store;
    }

    /**
     * Waits until nobody else holds this lock, and holds it until the transaction ends.
     *
     * @param what whose, and for what, such as {@code allowance 7}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String what) {
        store.hold(what);
    }
}

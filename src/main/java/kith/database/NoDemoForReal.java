package kith.database;

import kith.database.CannotStart.Reason;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Refuses to serve the demo community, whose passwords everybody knows, as if it were a real one. */
@Component
@DependsOnDatabaseInitialization
class NoDemoForReal implements InitializingBean {

    private final About about;
    private final boolean demo;

    NoDemoForReal(About about, @Value("${kith.demo:false}") boolean demo) {
        this.about = about;
        this.demo = demo;
    }

    @Override
    public void afterPropertiesSet() {
        if (!demo && about.isDemo()) {
            throw new CannotStart(Reason.IS_DEMO);
        }
    }
}

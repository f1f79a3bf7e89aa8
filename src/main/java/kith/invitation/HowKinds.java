package kith.invitation;

import kith.member.Resumes;
import kith.member.Station;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The two kinds of how that one class serves. */
@Configuration(proxyBeanMethods = false)
class HowKinds {

    @Bean
    @Order(5)
    StationHow workedTogether(Resumes resumes) {
        return new StationHow("worked_together", Station.Kind.WORK, resumes);
    }

    @Bean
    @Order(6)
    StationHow studiedTogether(Resumes resumes) {
        return new StationHow("studied_together", Station.Kind.STUDY, resumes);
    }
}

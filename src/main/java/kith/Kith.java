package kith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Kith, a professional network where every invitation says how its sender found you and why it makes sense to connect. */
@SpringBootApplication
@Modulithic(systemName = "Kith")
public class Kith {

    public static void main(String[] args) {
        SpringApplication.run(Kith.class, args);
    }
}

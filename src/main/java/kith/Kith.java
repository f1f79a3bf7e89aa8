package kith;

import java.util.Arrays;
import kith.archive.AssessCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Kith, a professional network where every invitation says how its sender found you and why it makes sense to connect. */
@SpringBootApplication
@Modulithic(systemName = "Kith")
public class Kith {

    public static void main(String[] args) {
        // a question about a file needs no server, and is answered before one could start
        if (args.length > 0 && args[0].equals("assess")) {
            AssessCommand.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        SpringApplication.run(Kith.class, args);
    }
}

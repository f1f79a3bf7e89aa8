package kith.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Everybody who came during one test. At its end they leave, and tell what went wrong unseen; after a failure they leave pictures instead. */
final class Company implements AfterEachCallback {

    private static final Path PICTURES = Path.of("target", "browser");

    private final List<Person> people = new ArrayList<>();

    Person begin(String address, Window window) {
        Person person = new Person(address, window);
        people.add(person);
        return person;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<Person> leaving = List.copyOf(people);
        people.clear();
        if (test.getExecutionException().isPresent()) {
            for (int i = 0; i < leaving.size(); i++) {
                String name = test.getRequiredTestClass().getSimpleName() + "-"
                        + test.getRequiredTestMethod().getName() + "-" + i + ".png";
                leaving.get(i).picture(PICTURES.resolve(name));
                leaving.get(i).abandon();
            }
        } else {
            leaving.forEach(Person::leave);
        }
    }
}

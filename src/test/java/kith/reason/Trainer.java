package kith.reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Learns the weights in {@code weights.txt} from the lines of the corpus that are not held, from the older corpus and the letters of the demo community,
 * and, with {@code -Dreasons=FILE}, from other messages too. First prints what five-fold cross-validation says; with
 * {@code -Dwrong=true} also the messages it got wrong there. The same input always gives the same weights.
 *
 * <p>{@code -Dwrite=FILE} is where the weights go; without it nothing is written. Run by {@code mvn surefire:test -Dtest=Trainer}.
 */
class Trainer {

    private static final int FOLDS = 5;

    private final Reasons reasons = Reasons.load();
    private Hapaxes hapaxes = new Hapaxes(List.of(), reasons);
    private final Map<Message, Learning.Row> known = new HashMap<>();
    private final double penalty = number("penalty", "0.003");
    private final Model.Bounds bounds = new Model.Bounds(
            number("likely", "0.6"), number("likelyOfMany", "0.9"), number("reasoned", "0.1"), number("specific", "5"));

    private static double number(String key, String otherwise) {
        return Double.parseDouble(System.getProperty(key, otherwise));
    }

    @Test
    void train() throws IOException {
        List<Message> open = Message.corpus().stream().filter(m -> !m.held()).toList();
        List<Message> older = new ArrayList<>(Message.read(Message.OLDER));
        older.addAll(DemoLetters.all());
        String file = System.getProperty("reasons", "");
        List<Message> others = file.isEmpty() ? List.of() : Message.read(Path.of(file));
        hapaxes =
                new Hapaxes(Stream.of(open, older, others).flatMap(List::stream).toList(), reasons);
        crossValidate(open, older, others);
        if (!others.isEmpty()) {
            Reasons without = train(open, older);
            print("the other file, trained without it", without, others);
            crossValidateOthers(open, older, others);
        }
        String to = System.getProperty("write", "");
        if (!to.isEmpty()) {
            write(Path.of(to), weights(rows(List.of(open, older, others, others))));
        }
    }

    private void crossValidate(List<Message> open, List<Message> older, List<Message> others) {
        Measure text = new Measure();
        Measure full = new Measure();
        Measure unseen = new Measure();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Message> kept = new ArrayList<>();
            List<Message> tried = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                (i % FOLDS == fold ? tried : kept).add(open.get(i));
            }
            Reasons trained = train(kept, older, others, others);
            tried.stream().map(Message::textOnly).forEach(m -> text.add(m, trained));
            tried.forEach(m -> full.add(m, trained));
            tried.stream().map(Message::textOnly).forEach(m -> unseen.add(m, m.gradedBy(trained, hapaxes.of(m))));
        }
        System.out.println("cross-validated, text only, without phrases that no other message has\n" + unseen);
        System.out.println("cross-validated, text only\n" + text + "\ncross-validated, all that is known\n" + full);
        if (Boolean.getBoolean("wrong")) {
            text.wrong().forEach(System.out::println);
        }
    }

    private void crossValidateOthers(List<Message> open, List<Message> older, List<Message> others) {
        Measure measure = new Measure();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Message> kept = new ArrayList<>();
            List<Message> tried = new ArrayList<>();
            for (int i = 0; i < others.size(); i++) {
                (i % FOLDS == fold ? tried : kept).add(others.get(i));
            }
            Reasons trained = train(open, older, kept, kept);
            tried.forEach(m -> measure.add(m, trained));
        }
        System.out.println("the other file, cross-validated\n" + measure);
    }

    private static void print(String title, Reasons trained, List<Message> messages) {
        Measure measure = new Measure();
        messages.forEach(m -> measure.add(m, trained));
        System.out.println(title + "\n" + measure);
        if (Boolean.getBoolean("wrong")) {
            measure.wrong().forEach(System.out::println);
        }
    }

    @SafeVarargs
    private Reasons train(List<Message>... messages) {
        return Reasons.with(new Model(weights(rows(List.of(messages))), bounds));
    }

    private List<Learning.Row> rows(List<List<Message>> messages) {
        List<Learning.Row> rows = new ArrayList<>();
        for (List<Message> some : messages) {
            for (Message message : some) {
                if (message.showsInText()) {
                    rows.add(row(message.textOnly()));
                    rows.add(row(message));
                } else if (message.kind().equals("wrong_name")) {
                    rows.add(row(message));
                }
            }
        }
        return rows;
    }

    private Learning.Row row(Message message) {
        return known.computeIfAbsent(message, m -> {
            // the lists fit what they were made with too well: so is learnt how far they carry elsewhere
            double[] evidence = reasons.evidence(m.how(), m.why(), m.recipient(), hapaxes.of(m));
            return Learning.Row.of(evidence, m.label());
        });
    }

    private double[][] weights(List<Learning.Row> rows) {
        return new Learning(rows, reasons.evidenceNames().size(), penalty).weights();
    }

    private void write(Path file, double[][] weights) throws IOException {
        List<String> names = reasons.evidenceNames();
        List<String> lines = new ArrayList<>(List.of(
                "// How much each piece of evidence speaks for canned, thin, reasoned (see Evidence). Written by Trainer; do not edit.",
                "// canned: how likely that must be, the same with a reason that fits many, how likely reasoned may be, how many specific words there may be.",
                String.format(
                        Locale.ROOT,
                        "canned %.2f %.2f %.2f %.0f",
                        bounds.likely(),
                        bounds.likelyOfMany(),
                        bounds.unlikelyReasoned(),
                        bounds.specific())));
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            double[] each = Arrays.stream(weights).mapToDouble(w -> w[at]).toArray();
            if (Arrays.stream(each).anyMatch(w -> Math.abs(w) >= 0.0005)) {
                lines.add(String.format(Locale.ROOT, "%s %.3f %.3f %.3f", names.get(i), each[0], each[1], each[2]));
            }
        }
        Files.write(file, lines);
    }
}

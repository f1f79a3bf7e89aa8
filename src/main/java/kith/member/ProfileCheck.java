package kith.member;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kith.member.ProfileForm.LinkRow;
import kith.member.ProfileForm.StationRow;
import kith.member.Station.Kind;
import kith.web.Phrase;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads a profile out of what was typed, and says at each field what is wrong with it. */
final class ProfileCheck {

    static final int HEADLINE = 120;
    static final int ASK = 300;

    private static final int NAME = 80;
    private static final int PLACE = 80;
    private static final int ABOUT = 2000;
    private static final int STATION = 120;
    private static final int SKILL = 40;
    private static final int LABEL = 80;
    private static final int FIRST_YEAR = 1900;

    private static final int MOST_STATIONS = 30;
    private static final int MOST_SKILLS = 30;
    private static final int MOST_LINKS = 10;

    private final ProfileForm form;
    private final int lastYear;
    private final Map<String, Phrase> problems = new LinkedHashMap<>();

    /** @param thisYear years up to ten from now are taken, for studies that have an end */
    ProfileCheck(ProfileForm form, int thisYear) {
        this.form = form;
        this.lastYear = thisYear + 10;
    }

    /** What is wrong, by field; empty where all is well. Complete once {@link #profile} has been called. */
    Map<String, Phrase> problems() {
        return problems;
    }

    Profile profile() {
        List<Station> stations = new ArrayList<>(stations(Kind.WORK, "work", form.work()));
        stations.addAll(stations(Kind.STUDY, "study", form.study()));
        return new Profile(
                name(),
                line("headline", HEADLINE),
                line("place", PLACE),
                fitting("about", PlainText.lines(form.text("about")), ABOUT),
                line("askMeAbout", ASK),
                line("lookingFor", ASK),
                zone(),
                stations,
                skills(),
                links(),
                form.audiences());
    }

    String line(String field, int most) {
        return fitting(field, PlainText.line(form.text(field)), most);
    }

    private String name() {
        String name = line("name", NAME);
        if (Folding.words(name).isEmpty()) {
            problem("name", "member.problem.name");
        }
        return name;
    }

    private String fitting(String field, String text, int most) {
        int length = PlainText.length(text);
        if (length > most) {
            problem(field, "member.problem.long", String.valueOf(most), String.valueOf(length));
        }
        return text;
    }

    private @Nullable ZoneId zone() {
        String typed = form.text("zone").strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException e) {
            problem("zone", "member.problem.zone");
            return null;
        }
    }

    private List<Station> stations(Kind kind, String list, List<StationRow> rows) {
        List<Station> stations = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            StationRow row = rows.get(n);
            if (!row.isBlank()) {
                stations.add(station(kind, list + "-" + n, row));
            }
        }
        atMost(list, stations, MOST_STATIONS);
        return stations;
    }

    private Station station(Kind kind, String field, StationRow row) {
        String name = fitting(field + "-name", PlainText.line(row.name()), STATION);
        if (Folding.key(name).isEmpty()) {
            problem(field + "-name", kind == Kind.WORK ? "member.problem.organisation" : "member.problem.school");
        }
        String what = fitting(field + "-what", PlainText.line(row.what()), STATION);
        Integer from = year(field + "-from", row.from());
        if (row.from().isBlank()) {
            problem(field + "-from", "member.problem.from");
        }
        Integer to = year(field + "-to", row.to());
        if (from != null && to != null && to < from) {
            problem(field + "-to", "member.problem.order");
        }
        return new Station(kind, name, what, from == null ? 0 : from, to);
    }

    private @Nullable Integer year(String field, String typed) {
        String digits = typed.strip();
        if (digits.isEmpty()) {
            return null;
        }
        int year = digits.matches("[0-9]{4}") ? Integer.parseInt(digits) : 0;
        if (year < FIRST_YEAR || year > lastYear) {
            problem(field, "member.problem.year", String.valueOf(FIRST_YEAR), String.valueOf(lastYear));
            return null;
        }
        return year;
    }

    private List<String> skills() {
        List<String> skills = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String typed : PlainText.lines(form.text("skills")).split("[\\n,;]")) {
            String skill = PlainText.line(typed);
            if (PlainText.length(skill) > SKILL) {
                problem("skills", "member.problem.skill", skill, String.valueOf(SKILL));
            }
            if (!skill.isEmpty() && known.add(skill.toLowerCase(Locale.ROOT))) {
                skills.add(skill);
            }
        }
        atMost("skills", skills, MOST_SKILLS);
        return skills;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int n = 0; n < form.links().size(); n++) {
            LinkRow row = form.links().get(n);
            if (!row.isBlank()) {
                links.add(link("links-" + n, row));
            }
        }
        atMost("links", links, MOST_LINKS);
        return links;
    }

    private Link link(String field, LinkRow row) {
        String label = fitting(field + "-label", PlainText.line(row.label()), LABEL);
        String address = WebAddress.of(PlainText.line(row.address()));
        if (address == null) {
            problem(field + "-address", "member.problem.address");
        }
        return new Link(address == null ? "" : address, label);
    }

    private void atMost(String list, List<?> rows, int most) {
        if (rows.size() > most) {
            problem(list, "member.problem.many", String.valueOf(most));
        }
    }

    private void problem(String field, String key, Object... args) {
        problems.putIfAbsent(field, Phrase.of(key, args));
    }
}

package kith.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.access.Accounts;
import kith.demo.Script.Person;
import kith.invitation.SavedReplies;
import kith.invitation.SavedReply.Purpose;
import kith.link.Links;
import kith.link.PersonalLink;
import kith.member.Audience;
import kith.member.Door;
import kith.member.Field;
import kith.member.Link;
import kith.member.MemberId;
import kith.member.Members;
import kith.member.Profile;
import kith.member.Profiles;
import kith.member.Station;
import org.springframework.stereotype.Component;

/** Makes the members of the demo community, the links they give away and the words they keep, and knows them by handle and label. */
@Component
class Cast {

    /** Where all of them have their mail. */
    static final String DOMAIN = "@tideharbour.example";

    /** The Society's secretary, who runs its Kith. */
    static final String OPERATOR = "ada";

    private final Members members;
    private final Profiles profiles;
    private final Accounts accounts;
    private final Links links;
    private final SavedReplies replies;
    private final Map<String, MemberId> known = new HashMap<>();
    private final Map<String, PersonalLink> given = new HashMap<>();

    Cast(Members members, Profiles profiles, Accounts accounts, Links links, SavedReplies replies) {
        this.members = members;
        this.profiles = profiles;
        this.accounts = accounts;
        this.links = links;
        this.replies = replies;
    }

    MemberId of(String handle) {
        MemberId member = known.get(handle);
        if (member == null) {
            throw new IllegalStateException("The demo community has nobody called " + handle);
        }
        return member;
    }

    void enter(Person person, String encodedPassword) {
        MemberId member = members.join(
                person.handle(),
                person.name(),
                person.joined().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        known.put(person.handle(), member);
        if (person.handle().equals(OPERATOR)) {
            accounts.openOperator(member, OPERATOR + DOMAIN, encodedPassword);
        } else {
            accounts.open(member, person.handle() + DOMAIN, encodedPassword);
        }
        profiles.edit(member, profile(person));
        members.setDoor(member, Door.valueOf(person.door().toUpperCase(Locale.ROOT)), person.openingQuestion());
        members.settle(member);
    }

    void keep(Script.Saying saying) {
        replies.save(of(saying.owner()), Purpose.of(saying.purpose()).orElseThrow(), saying.heading(), saying.words());
    }

    void give(Script.Badge badge, LocalDate until) {
        given.put(
                badge.owner() + " " + badge.label(), links.make(of(badge.owner()), badge.label(), badge.cap(), until));
    }

    void takeBack(Script.Badge badge) {
        links.revoke(of(badge.owner()), link(badge.owner(), badge.label()).id());
    }

    PersonalLink link(String owner, String label) {
        PersonalLink link = given.get(owner + " " + label);
        if (link == null) {
            throw new IllegalStateException("In the demo community " + owner + " has no link called " + label);
        }
        return link;
    }

    private static Profile profile(Person person) {
        List<Station> stations = new ArrayList<>();
        person.positions()
                .forEach(position -> stations.add(new Station(
                        Station.Kind.WORK,
                        position.organisation(),
                        position.title(),
                        position.fromYear(),
                        position.toYear())));
        person.education()
                .forEach(school -> stations.add(new Station(
                        Station.Kind.STUDY, school.school(), school.subject(), school.fromYear(), school.toYear())));
        Map<Field, Audience> audiences = new HashMap<>();
        person.audiences().forEach((field, audience) -> audiences.put(field(field), audience(audience)));
        return new Profile(
                person.name(),
                person.headline(),
                person.place(),
                person.about(),
                person.askMeAbout(),
                person.lookingFor(),
                null,
                stations,
                person.skills(),
                person.links().stream()
                        .map(link -> new Link(link.url(), link.label()))
                        .toList(),
                audiences);
    }

    private static Field field(String name) {
        return Field.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    private static Audience audience(String name) {
        return Audience.valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package kith.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.file.PictureSize;
import kith.member.ProfileStore.Whole;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members say of themselves: read whole by themselves, in part by others, changed by themselves alone. */
@Component
public class Profiles {

    private final ProfileStore store;
    private final MemberCards cards;
    private final Blocks blocks;
    private final CardCache cache;
    private final ApplicationEventPublisher events;

    Profiles(ProfileStore store, MemberCards cards, Blocks blocks, CardCache cache, ApplicationEventPublisher events) {
        this.store = store;
        this.cards = cards;
        this.blocks = blocks;
        this.cache = cache;
        this.events = events;
    }

    /** One's own profile, whole. */
    public Profile of(MemberId me) {
        return whole(me).profile();
    }

    /** Replaces one's profile. The texts must be clean and within their lengths, as {@code ProfileForm} makes them. */
    @Transactional
    public void edit(MemberId me, Profile profile) {
        store.update(me, profile, Folding.words(profile.name()), searchText(profile));
        if (store.move(me, profile.zone())) {
            events.publishEvent(new MemberMoved(me));
        }
        cache.forget(me);
    }

    /** Changes the three things that give others something to write about, and nothing else. */
    @Transactional
    public void introduce(MemberId me, String headline, String askMeAbout, String lookingFor) {
        Profile now = of(me);
        edit(
                me,
                new Profile(
                        now.name(),
                        headline,
                        now.place(),
                        now.about(),
                        askMeAbout,
                        lookingFor,
                        now.zone(),
                        now.stations(),
                        now.skills(),
                        now.links(),
                        now.audiences()));
    }

    /** One's own page as others see it: one's connections, members, or everybody. */
    Portrait preview(MemberId me, Audience by) {
        Nearness nearness = Nearness.of(by);
        return portrait(me, whole(me), nearness, nearness == Nearness.CONNECTED ? Integer.valueOf(1) : null);
    }

    Optional<Portrait> portrait(MemberId viewer, MemberId about) {
        if (blocks.between(viewer, about)) {
            return Optional.empty();
        }
        Integer degree = cards.degrees(viewer, List.of(about)).get(about);
        return store.find(about).map(whole -> portrait(about, whole, Nearness.of(degree), degree));
    }

    Portrait publicPortrait(MemberId about) {
        return portrait(about, whole(about), Nearness.STRANGER, null);
    }

    private Whole whole(MemberId member) {
        return store.find(member).orElseThrow(NotFound::new);
    }

    private static Portrait portrait(MemberId about, Whole whole, Nearness nearness, @Nullable Integer degree) {
        Profile profile = whole.profile();
        Shown shown = new Shown(whole.audiences(), nearness);
        String photo = whole.photo();
        return new Portrait(
                about,
                whole.handle(),
                profile.name(),
                Names.first(profile.name()),
                Names.initials(profile.name()),
                Names.pieces(profile.name()),
                shown.text(Field.HEADLINE, profile.headline()),
                shown.text(Field.PLACE, profile.place()),
                shown.text(Field.ABOUT, profile.about()),
                shown.text(Field.ASK_ME_ABOUT, profile.askMeAbout()),
                shown.text(Field.LOOKING_FOR, profile.lookingFor()),
                shown.list(Field.POSITIONS, profile.stations(Station.Kind.WORK)),
                shown.list(Field.EDUCATION, profile.stations(Station.Kind.STUDY)),
                shown.list(Field.SKILLS, profile.skills()),
                shown.list(Field.LINKS, profile.links()),
                photo != null && shown.is(Field.PHOTO) ? PictureSize.LARGE.address(photo) : null,
                degree);
    }

    /** What others may find one by, beside the name: nothing that is not shown to every member. */
    private static String searchText(Profile profile) {
        Shown shown = new Shown(new Audiences(Map.copyOf(profile.audiences())), Nearness.MEMBER);
        List<String> texts = new ArrayList<>();
        texts.add(shown.text(Field.HEADLINE, profile.headline()));
        texts.add(shown.text(Field.PLACE, profile.place()));
        texts.addAll(shown.list(Field.SKILLS, profile.skills()));
        return Folding.words(String.join(" ", texts));
    }

    /** Lets through what an audience reaches. */
    private record Shown(Audiences audiences, Nearness nearness) {

        boolean is(Field field) {
            return audiences.show(field, nearness);
        }

        String text(Field field, String text) {
            return is(field) ? text : "";
        }

        <T> List<T> list(Field field, List<T> list) {
            return is(field) ? list : List.of();
        }
    }
}

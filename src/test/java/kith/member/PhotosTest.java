package kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.file.Samples;
import org.junit.jupiter.api.Test;

@KithTest
class PhotosTest {

    private static final String BOUNDARY = "a-line-between";

    private final People people;
    private final MemberCards cards;
    private final Profiles profiles;

    PhotosTest(People people, MemberCards cards, Profiles profiles) {
        this.people = people;
        this.cards = cards;
        this.profiles = profiles;
    }

    @Test
    void showsThePhotoAndThrowsItAway() throws IOException {
        Visitor me = people.signedIn("Photo Pia");
        Answer saved = upload(me, Samples.noise(301, 203));
        assertThat(saved.location()).isEqualTo("/settings/profile");
        assertThat(me.follow(saved).text()).contains("Your photo is in place");
        String photo = photo(me.id(), me.id());
        Answer served = people.stranger().get(photo);
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(served.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(served.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable", "max-age=31536000");
        assertThat(me.get("/members/" + me.handle()).body()).contains(photo.replace("-96", "-384"));

        me.post("/settings/profile/photo/removal");
        assertThat(card(me.id(), me.id()).photo()).isNull();
        assertThat(people.stranger().get(photo).status()).isEqualTo(404);
    }

    @Test
    void keepsAPictureThatStillShowsSomebodyElse() throws IOException {
        Visitor one = people.signedIn("Twin One");
        Visitor two = people.signedIn("Twin Two");
        byte[] picture = Samples.quadrants(320, 240, "jpeg");
        upload(one, picture);
        upload(two, picture);
        String photo = photo(one.id(), one.id());
        assertThat(photo(two.id(), two.id())).isEqualTo(photo);
        upload(one, Samples.quadrants(333, 444, "png"));
        assertThat(people.stranger().get(photo).status()).isEqualTo(200);
        upload(two, picture);
        assertThat(people.stranger().get(photo).status()).isEqualTo(200);
    }

    @Test
    void showsItToItsAudienceAlone() throws IOException {
        Visitor me = people.signedIn("Shy Sina");
        Visitor other = people.signedIn("Curious Kurt");
        upload(me, Samples.quadrants(310, 310, "png"));
        assertThat(photo(other.id(), me.id())).isNotEmpty();
        profiles.edit(
                me.id(),
                ProfileBuilder.named("Shy Sina")
                        .showing(Field.PHOTO, Audience.CONNECTIONS)
                        .build());
        assertThat(card(other.id(), me.id()).photo()).isNull();
        assertThat(other.get("/members/" + me.handle()).body()).doesNotContain("/files/");
        assertThat(photo(me.id(), me.id())).isNotEmpty();
    }

    @Test
    void refusesAnythingElseWithASentence() throws IOException {
        Visitor me = people.signedIn("Refused Ralf");
        assertThat(upload(me, "<svg/>".getBytes(StandardCharsets.UTF_8)).body())
                .contains("photo-error", "PNG, JPEG or WebP");
        Answer large = upload(me, new byte[6 * 1024 * 1024]);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("larger than 5 MB");
        assertThat(me.post("/settings/profile/photo").text()).contains("Choose a picture first");
        assertThat(card(me.id(), me.id()).photo()).isNull();
    }

    @Test
    void refusesTheEnormousWithASentenceToo() throws IOException {
        Visitor me = people.signedIn("Enormous Emil");
        Answer enormous = upload(me, new byte[23 * 1024 * 1024]);
        assertThat(enormous.status()).isEqualTo(413);
        assertThat(enormous.text()).contains("more than Kith takes at once");
    }

    @Test
    void servesNothingButPictures() {
        for (String path : List.of(
                "/files/x",
                "/files/..%2f..%2fpom.xml",
                "/files/" + "0".repeat(64) + "-96.jpg",
                "/files/" + "0".repeat(64) + "-97.jpg")) {
            assertThat(people.stranger().get(path).status()).as(path).isIn(400, 404);
        }
    }

    private String photo(MemberId viewer, MemberId about) {
        return Objects.requireNonNull(card(viewer, about).photo());
    }

    private MemberCard card(MemberId viewer, MemberId about) {
        return Objects.requireNonNull(cards.of(viewer, about));
    }

    private static Answer upload(Visitor me, byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String token = me.token();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"../x.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return me.send(
                me.request("/settings/profile/photo", "Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}

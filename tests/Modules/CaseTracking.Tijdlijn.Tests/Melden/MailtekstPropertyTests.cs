using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Messaging;

namespace CaseTracking.Tijdlijn.Tests.Melden;

/// <summary>A mail says what was so at its moment, however much happened before it was sent.</summary>
[Trait("Proof", "D8")]
public sealed class MailtekstPropertyTests(MeldDatabase database) : IClassFixture<MeldDatabase>
{
    private const int Requests = 1_000;
    private const int Steps = 10;

    [Fact]
    public async Task Ten_thousand_mails_an_hour_late_say_what_was_so_at_their_position_and_are_about_the_right_request()
    {
        await using var proef = new Meldproef(database);
        var (random, told) = (new Random(20261122), new Dictionary<(Guid, long), string?>());
        var messages = Enumerable.Range(0, Requests).Select(_ => Guid.CreateVersion7()).SelectMany(id => Story(proef, id, random, told)).ToList();
        foreach (var part in messages.Chunk(1_000)) await proef.Schrijf(part);

        await proef.Verstrijk(TimeSpan.FromHours(1));
        await proef.Verstrijk(TimeSpan.FromHours(1));

        var said = proef.Alle.SelectMany(Said).ToList();
        Assert.Equal(told.Keys.Order(), said.Select(s => s.Position).Order());
        Assert.All(said, s => Assert.Contains($"Zin {s.Position.Version} van {s.Position.Request:N}.", s.Paragraph, StringComparison.Ordinal));
        Assert.All(proef.Alle, m => Assert.All(m.Body.Alineas.Where(a => a.Contains("Actie", StringComparison.Ordinal)), a => Assert.Equal($"Wat nu? {told[(m.StreamId, m.Headers.Version)]}", a)));
        Assert.All(proef.Alle, m => Assert.Contains(Meldproef.Nummer(m.Body.DossierId), m.Body.Onderwerp, StringComparison.Ordinal));

        // What would be seen if a mail told the state of now: nearly every one would be another.
        Assert.True(said.Count(s => s.Position.Version != Steps) > said.Count / 2);
    }

    private static IEnumerable<OutgoingMessage> Story(Meldproef proef, Guid id, Random random, Dictionary<(Guid, long), string?> told)
    {
        for (var version = 1L; version <= Steps; version++)
        {
            var (titel, zin, actie) = ($"Titel {version}", $"Zin {version} van {id:N}.", random.Next(3) == 0 ? $"Actie {version} van {id:N}." : null);
            told[(id, version)] = version == 1 ? null : actie;
            yield return Meldproef.Uit(id, version, version == 1 ? Meldproef.Begin(id) with { Zin = zin } : Step(random, id, titel, zin, actie), proef.Clock.GetUtcNow());
        }
    }

    private static object Step(Random random, Guid id, string t, string z, string? a) => random.Next(5) switch
    {
        0 => new DossierVolledigVerklaard(id, t, z, a, 1, true),
        1 => new AdviesGevraagd(id, "Brandweer", default, t, z, a, 1, true),
        2 => new TermijnVerlengd(id, "reden", default, t, z, a, 1, true),
        3 => new StandGecorrigeerd(id, "Beslist", "Volledig", "TeVroeg", t, z, a, 1, true),
        _ => new DossierHeropend(id, "Fout", t, z, a, 1, true),
    };

    // A mail of its own stands for its position; one of many for the position each of its paragraphs names.
    private static IEnumerable<((Guid Request, long Version) Position, string Paragraph)> Said(Incoming<StuurMailAanAanvrager> mail)
    {
        var paragraphs = mail.Body.Alineas.Where(a => a.Contains("Zin ", StringComparison.Ordinal)).ToList();
        Assert.All(paragraphs, p => Assert.Contains($"van {mail.StreamId:N}", p, StringComparison.Ordinal));
        return mail.Body.Titel.StartsWith("Er zijn", StringComparison.Ordinal)
            ? paragraphs.Select(p => ((mail.Body.DossierId, long.Parse(p.Split("Titel ")[1].Split('.')[0], null)), p))
            : [((mail.Body.DossierId, mail.Headers.Version), Assert.Single(paragraphs))];
    }
}

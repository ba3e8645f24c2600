using CaseTracking.Dossiers.Overnemen;
using CaseTracking.EventSourcing.Vault;

namespace CaseTracking.Dossiers.Tests.Overnemen;

/// <summary>The same case is the same file each time; who did what stays hidden.</summary>
public sealed class ZaaksleutelTests
{
    private static readonly DateTimeOffset Eerste = new(2024, 3, 1, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly VaultKey Key = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    private readonly Zaaksleutel _sleutel = new(Key, "stad");

    [Fact]
    public void A_file_has_a_uuid_of_version_8_that_is_the_same_each_time()
    {
        var id = _sleutel.DossierVan("Z-1", Eerste).Value;

        Assert.Equal((8, id), (id.Version, new Zaaksleutel(Key, "stad").DossierVan("Z-1", Eerste.ToUniversalTime()).Value));
        Assert.InRange(id.Variant, 8, 11);
    }

    [Fact]
    public void Source_name_and_first_instant_each_make_another_file()
    {
        DossierId[] all =
        [
            _sleutel.DossierVan("Z-1", Eerste), _sleutel.DossierVan("Z-2", Eerste), _sleutel.DossierVan("Z-1", Eerste.AddTicks(1)),
            new Zaaksleutel(Key, "dorp").DossierVan("Z-1", Eerste),
        ];

        Assert.Equal(4, all.Distinct().Count());
    }

    [Fact]
    public void A_pseudonym_is_the_same_within_a_source_and_another_under_another_source_or_key()
    {
        var jan = _sleutel.Pseudoniem("Jan")!.Value.Value;

        Assert.Equal(jan, new Zaaksleutel(Key, "stad").Pseudoniem("Jan")!.Value.Value);
        Assert.Matches("^stad-[0-9a-f]{10}$", jan);
        string[] others =
        [
            _sleutel.Pseudoniem("jan")!.Value.Value, new Zaaksleutel(Key, "dorp").Pseudoniem("Jan")!.Value.Value,
            new Zaaksleutel(new VaultKey(new byte[32]), "stad").Pseudoniem("Jan")!.Value.Value,
        ];
        Assert.Equal(4, others.Append(jan).Select(p => p[^10..]).Distinct().Count());
        Assert.Null(_sleutel.Pseudoniem(" "));
    }

    [Fact]
    public void So_many_people_that_not_all_are_remembered_still_have_one_pseudonym_each()
    {
        var first = _sleutel.Pseudoniem("iemand 0");
        for (var i = 1; i <= 10_001; i++) _sleutel.Pseudoniem($"iemand {i}");

        Assert.Equal(first, _sleutel.Pseudoniem("iemand 0"));
    }

    [Fact]
    public void Code_and_applicant_follow_from_the_file_and_the_key_of_the_city()
    {
        var dossier = _sleutel.DossierVan("Z-1", Eerste);
        var elsewhere = new Zaaksleutel(new VaultKey(new byte[32]), "stad");

        Assert.Equal(dossier, elsewhere.DossierVan("Z-1", Eerste));
        Assert.Equal(_sleutel.CodeVan(dossier), new Zaaksleutel(Key, "dorp").CodeVan(dossier));
        Assert.NotEqual(_sleutel.CodeVan(dossier), elsewhere.CodeVan(dossier));
        Assert.NotEqual(_sleutel.AanvragerVan(dossier), elsewhere.AanvragerVan(dossier));
        Assert.NotEqual(dossier.Value, _sleutel.AanvragerVan(dossier).Value);
    }
}

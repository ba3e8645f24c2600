using CaseTracking.Dossiers.Contracts.V1;
using CaseTracking.Dossiers.Tests.Berichten;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.Termijnen;
using FsCheck;
using FsCheck.Fluent;
using static CaseTracking.Dossiers.Tests.Proef;

namespace CaseTracking.Dossiers.Tests.Termijn;

/// <summary>Whatever happens to a file, its dates are those of the bare sum over the same facts, and its reminders those of its dates.</summary>
public sealed class KlokPropertyTests
{
    private static readonly string[] Producten = ["proef", "proef-volledig"];

    private static readonly Gen<(string Product, Klokhandeling[] Handelingen)> Verhalen =
        from product in Gen.Elements(Producten)
        from handelingen in (from woord in Gen.Elements(Enum.GetValues<Klokwoord>())
                             from later in Gen.Choose(0, 12)
                             select new Klokhandeling(woord, later)).ArrayOf()
        select (product, handelingen);

    [Fact]
    public void After_any_story_the_last_dates_are_those_of_the_bare_facts() =>
        Prop.ForAll(Verhalen.ToArbitrary(), v => Klopt(v.Product, v.Handelingen, overgeslagen: null)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    /// <summary>The control: a file that forgot one kind of act is found out.</summary>
    [Theory]
    [InlineData(Klokwoord.Volledig)]
    [InlineData(Klokwoord.Schors)]
    [InlineData(Klokwoord.Hervat)]
    [InlineData(Klokwoord.Verleng)]
    [InlineData(Klokwoord.Advies)]
    [InlineData(Klokwoord.Vraag)]
    [InlineData(Klokwoord.Lever)]
    public void A_kind_of_act_that_is_forgotten_is_found(Klokwoord vergeten) =>
        Assert.ThrowsAny<Exception>(() =>
            Prop.ForAll(Verhalen.ToArbitrary(), v => Klopt(v.Product, v.Handelingen, vergeten)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000)));

    private static bool Klopt(string product, Klokhandeling[] handelingen, Klokwoord? overgeslagen)
    {
        var ingediend = Ingediend with { Product = product };
        var (agenda, feiten, dag) = (Agenda.Na(ingediend, Bepaald(ingediend)), new Termijnfeiten(Termijnbepaling.Dag(ingediend.OntvangenOp)), ingediend.OntvangenOp);
        var bepaald = Bepaald(ingediend);
        foreach (var handeling in handelingen)
        {
            dag = dag.AddDays(handeling.DagenLater);
            if (handeling.Decide(agenda.Dossier, dag, Boek) is not Decision<IDossierEvent>.Accepted { Events: { Count: > 0 } gebeurd }) continue;

            foreach (var feit in gebeurd) agenda.Voeg(feit);
            bepaald = gebeurd.OfType<TermijnWerdBepaald>().Single();
            if (handeling.Woord != overgeslagen) feiten = handeling.Op(feiten, dag);
        }

        var termijn = Termijnrekening.Bereken(Proefboek.Profielen.Vind(product, 1)!, feiten, Kalender.Wettelijk);
        return bepaald.UiterlijkeDatum == termijn.UiterlijkeDatum?.ToDateOnly()
            && bepaald.Dienstnorm == termijn.Dienstnorm?.ToDateOnly()
            && bepaald.Uitleg.Select(Termijnbepaling.Stap).SequenceEqual(termijn.Uitleg.Count > 0 || termijn.UiterlijkeDatum is not null ? termijn.Uitleg : termijn.UitlegDienstnorm)
            && Herinnerd(agenda, bepaald);
    }

    private static bool Herinnerd(Agenda agenda, TermijnWerdBepaald bepaald)
    {
        var id = DossierScenarios.Id.Value;
        var later = agenda.Later.Where(l => !l.Key.StartsWith("advies/", StringComparison.Ordinal)).ToDictionary(l => l.Key, l => (l.Value.DueAt, l.Value.Body));
        if (bepaald.UiterlijkeDatum is not { } uiterlijk) return later.Count == 0;

        return later.Count == 2
            && later[$"termijn/{id}"].Equals((Brussel.EindeVan(Termijnbepaling.Dag(uiterlijk)).ToDateTimeOffset(), (object)new TermijnLooptAf(id, uiterlijk)))
            && later[$"escalatie/{id}"].Equals((Brussel.BeginVan(Termijnbepaling.Dag(bepaald.EscalatieOp!.Value)).ToDateTimeOffset(), (object)new TermijnNadert(id, uiterlijk)))
            && WerkdagenTussen(bepaald.EscalatieOp.Value, uiterlijk) == Soort.Escalatie.WerkdagenVooraf;
    }

    private static int WerkdagenTussen(DateOnly van, DateOnly tot) =>
        Enumerable.Range(0, tot.DayNumber - van.DayNumber).Count(n => Kalender.Wettelijk.IsWerkdag(Termijnbepaling.Dag(van.AddDays(n))));
}

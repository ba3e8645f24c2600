using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Overnemen;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Hosting.Demo;
using CaseTracking.Termijnen;
using CaseTracking.Web.Identity;
using Npgsql;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>The made-up city: its requests, each with what becomes of it.</summary>
internal sealed class Voorbeeldstad(Naspeler naspeler, Dossiernummers nummers, VaultKey sleutel, Regelboek boek, IStaffDirectory medewerkers, NpgsqlDataSource database)
    : IStory
{
    public const string Bron = "voorbeeldstad";

    public async Task<bool> HasEmptyStage(CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select not exists (select 1 from {DossiersModule.Schema}.dossieroverzicht)");
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task<IReadOnlyList<StoryStep>> Write(StoryPlan plan, StoryClock clock, CancellationToken ct)
    {
        await MeldAan(plan, clock, ct);
        var teksten = Voorbeeldteksten.Lees();
        var zaaksleutel = new Zaaksleutel(sleutel, Bron);
        var steps = new List<StoryStep>();
        foreach (var (plaats, aanvraag) in new Voorbeeldplan(plan, boek).Aanvragen().OrderBy(a => a.Op).Index())
        {
            clock.Set(aanvraag.Op);
            var dossier = zaaksleutel.DossierVan($"{plan.Seed}/{plaats}", aanvraag.Op);
            var ontvangst = new Ontvangst(dossier, await nummers.Volgend(ct), zaaksleutel.CodeVan(dossier));
            var type = boek.Types.Geldig(aanvraag.Product, Brussel.Dag(aanvraag.Op).ToDateOnly())!;
            var toeval = new Random(HashCode(plan.Seed, plaats));
            var zaak = new Voorbeeldzaak(naspeler, teksten, new Voorbeeldagenda(boek.Kalender, toeval), toeval, type, ontvangst, aanvraag.Op, gelijkmatig: aanvraag.Burger is not null);
            Voorbeeldverloop.Speel(zaak, aanvraag);
            steps.AddRange(zaak.Stappen);
        }

        return steps;
    }

    // They signed in on the last day too: nobody is forgotten while the city is young.
    private async Task MeldAan(StoryPlan plan, StoryClock clock, CancellationToken ct)
    {
        clock.Set(plan.Until);
        foreach (var medewerker in Voorbeeldploeg.Allen) await medewerkers.NoteSignIn(medewerker, ct);
    }

    // Apart for every file: one more act in one story changes nothing in the next.
    private static int HashCode(int seed, int plaats) => unchecked((seed * 397) ^ (plaats * 7919));
}

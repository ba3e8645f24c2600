using CaseTracking.Dossiers.Indienen;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Web.Identity;
using Npgsql;

namespace CaseTracking.Dossiers.Kluis;

/// <summary>The vault of this module, and the record of who looked into it.</summary>
internal sealed class Dossierkluis(PersonalDataVault kluis, NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>To store with the event that refers to the citizen, who can be found by name and place from then on.</summary>
    public IReadOnlyList<SqlStatement> Bewaar(BurgerRef burger, Aanvrager aanvrager, Ontvangst ontvangst)
    {
        var sleutel = kluis.NewSubject(burger.Value);
        return
        [
            .. sleutel.Made, sleutel.Add(burger.Value, aanvrager), sleutel.Add(ontvangst.DossierId.Value, new Volgcode(ontvangst.Code.Value)),
            kluis.Index.Put(burger.Value, aanvrager.Zoekwoorden),
        ];
    }

    /// <summary>Where to write to the citizen, and the code that goes along; nothing without an address, or when the person was erased.</summary>
    /// <remarks>Nobody looks at it: it goes to the citizen alone, so it is no look to record.</remarks>
    public async Task<(string Email, Volgcode? Code)?> Bestemming(DossierId dossier, BurgerRef burger, CancellationToken ct) =>
        await kluis.Open<Aanvrager>(burger.Value, ct) is { Email: { } email } && email.Trim() is { Length: > 0 } adres
            ? (adres, await kluis.Open<Volgcode>(dossier.Value, ct))
            : null;

    /// <summary>The key to add texts and documents with; nothing when the person was erased.</summary>
    public Task<SubjectKey?> Sleutel(BurgerRef burger, CancellationToken ct) => kluis.FindSubject(burger.Value, ct);

    /// <summary>A text that somebody wrote; nothing when the person it is about was erased.</summary>
    public async Task<string?> LeesTekst(TekstRef tekst, CancellationToken ct) => (await kluis.Open<Kluistekst>(tekst.Value, ct))?.Geheel;

    /// <summary>The same for an employee who opens that text alone; the look is recorded first.</summary>
    public async Task<string?> LeesTekst(DossierId dossier, TekstRef tekst, Actor wie, string doel, CancellationToken ct)
    {
        await Noteer(dossier, wie, doel, ct);
        return await LeesTekst(tekst, ct);
    }

    /// <summary>The reasons of a decision for an employee; the look is recorded first. Nothing when the person it is about was erased.</summary>
    public async Task<Motivering?> LeesMotivering(DossierId dossier, TekstRef tekst, Actor wie, string doel, CancellationToken ct)
    {
        await Noteer(dossier, wie, doel, ct);
        return await kluis.Open<Motivering>(tekst.Value, ct);
    }

    /// <summary>Opens the vault for an employee; the look is recorded before anything is shown, and without a record nothing is.</summary>
    public async Task<Aanvrager?> Lees(DossierId dossier, BurgerRef burger, Actor wie, string doel, CancellationToken ct)
    {
        await Noteer(dossier, wie, doel, ct);
        return await kluis.Open<Aanvrager>(burger.Value, ct);
    }

    /// <summary>The address the applicant gave to write to; nothing when there is none or the person was erased. Nobody looks at it.</summary>
    public async Task<string?> LeesEmail(BurgerRef burger, CancellationToken ct) => (await kluis.Open<Aanvrager>(burger.Value, ct))?.Email?.Trim() is { Length: > 0 } adres ? adres : null;

    /// <summary>What applicants themselves gave, to show them or to compare with; that is no look at somebody's data.</summary>
    public Task<Aanvrager?> LeesEigen(BurgerRef burger, CancellationToken ct) => kluis.Open<Aanvrager>(burger.Value, ct);

    /// <summary>Why it was decided so, for whom it was decided.</summary>
    public Task<Motivering?> LeesEigenMotivering(TekstRef tekst, CancellationToken ct) => kluis.Open<Motivering>(tekst.Value, ct);

    /// <summary>
    /// Who asked, for each file of a list; absent where the person was erased or never named. One look is recorded for the whole list, before
    /// anything is opened.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, Aanvrager>> LeesLijst(IReadOnlyList<Dossieroverzicht> rijen, Actor wie, string doel, CancellationToken ct)
    {
        if (rijen.Count == 0) return new Dictionary<Guid, Aanvrager>();

        await using var command = database.CreateCommand(
            $"insert into {DossiersModule.Schema}.lijstinzage (id, medewerker, diensten, doel, dossiers, op) values ($1, $2, $3, $4, $5, $6)");
        foreach (object value in new object[] { Guid.CreateVersion7(), wie.Id, Diensten(wie), doel, rijen.Select(r => r.Id).ToArray(), clock.GetUtcNow().UtcDateTime })
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
        return await kluis.Open<Aanvrager>([.. rijen.Select(r => r.Burger)], ct);
    }

    /// <summary>The services somebody works for at this moment, for the record of a look.</summary>
    internal static string[] Diensten(Actor wie) => [.. wie.Roles.Select(r => r.Unit).Distinct()];

    private async Task Noteer(DossierId dossier, Actor wie, string doel, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"insert into {DossiersModule.Schema}.inzage (id, dossier_id, medewerker, diensten, doel, op) values ($1, $2, $3, $4, $5, $6)");
        foreach (object value in new object[] { Guid.CreateVersion7(), dossier.Value, wie.Id, Diensten(wie), doel, clock.GetUtcNow().UtcDateTime })
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}

using System.Globalization;
using CaseTracking.Dossiers.Types;
using CaseTracking.Web.Api;
using CaseTracking.Web.Commands;
using CaseTracking.Web.Identity;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseTracking.Dossiers.StukkenLeveren;

internal static class LeverStukkenEndpoint
{
    /// <summary>The form: the documents, all of one kind (<c>andere</c> when absent), whether the citizen may see them (yes when absent) and the day they arrived (today when absent).</summary>
    internal sealed record Stukformulier(IFormFileCollection Bestand, string? Soort = null, bool? ZichtbaarVoorBurger = null, DateOnly? Op = null);

    /// <summary>Where each document can be found, in the order of the form.</summary>
    internal sealed record GeleverdeStukken(IReadOnlyList<Guid> Stukken);

    public static void MapLeverStukken(this IEndpointRouteBuilder dossiers) =>
        dossiers.MapPost("/{dossierId:guid}/stukken", Handle)
            .WithName(nameof(LeverStukken)).WithSummary("Voegt documenten toe aan een dossier.")
            .WithDescription(
                "Hoogstens 10 bestanden van elk 25 MB: PDF, JPEG, PNG, DOCX, ODT of gewone tekst. De inhoud beslist, niet de naam. "
                + "Deze vraag kent geen Idempotency-Key: wie ze herhaalt met de nieuwe versie, voegt de documenten een tweede keer toe.")
            .RequireAuthorization(Policies.Staff)
            .RequireIfMatch()
            .Accepts<Stukformulier>("multipart/form-data")
            .Produces<GeleverdeStukken>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Handle(Guid dossierId, UploadForm form, IfMatch ifMatch, Stukontvangst ontvangst, HttpContext http, CancellationToken ct)
    {
        if (form.Problem() is { } geweigerd) return geweigerd;

        var velden = form.Form!;
        var soort = Veld(velden, "soort") ?? Stuksoort.Andere;
        IReadOnlyList<Leverstuk> bestanden = [.. form.Files.Select(b => new Leverstuk(b, soort))];
        var reply = new CommandReply(StatusCodes.Status200OK, Body: new GeleverdeStukken([.. bestanden.Select(b => b.Stuk.Value)]));
        var levering = new Levering(new DossierId(dossierId), bestanden, Aanbrenger.Medewerker)
        {
            Op = Lees(velden, "op", "Geef een dag zoals 2026-11-17.", (string s, out DateOnly dag) => DateOnly.TryParseExact(s, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out dag)),
            ZichtbaarVoorBurger = Lees<bool>(velden, "zichtbaarVoorBurger", "Geef true of false.", bool.TryParse) ?? true,
            IfMatch = ifMatch,
            Reply = reply,
        };
        return (await ontvangst.Neem(levering, http, ct)).Answer(DossiersModule.Schema, reply);
    }

    private delegate bool Lezer<T>(string tekst, out T waarde);

    private static T? Lees<T>(IFormCollection velden, string naam, string raad, Lezer<T> lezer)
        where T : struct =>
        Veld(velden, naam) is not { } tekst ? null : lezer(tekst, out var waarde) ? waarde : throw new InvalidInputException(naam, raad);

    private static string? Veld(IFormCollection velden, string naam) => velden.TryGetValue(naam, out var waarde) && waarde.ToString() is { Length: > 0 } tekst ? tekst : null;
}

using System.Text.Json;
using CaseTracking.Web.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Web.Api;

/// <summary>Says in plain words why a request could not be read.</summary>
internal static class BadRequests
{
    public static ProblemDetails Document(BadHttpRequestException exception) => exception switch
    {
        InvalidInputException input => Document("ongeldige-invoer", input.Field, input.Sentence),
        { InnerException: JsonException json } => Document(json),
        { StatusCode: StatusCodes.Status400BadRequest } => Problems.Document(
            Problems.Shared, 400, "ongeldige-aanvraag", "De vraag klopt niet", "Een waarde in het adres of in de koppen ontbreekt of heeft een verkeerd type."),
        _ => Problems.Document(StatusText.Of(exception.StatusCode)),
    };

    // The serializer tells these cases apart in its messages only; tests hold them to their word.
    private static ProblemDetails Document(JsonException json) => json switch
    {
        { InnerException: JsonException } => Document("json-ongeldig", null, $"De tekst is geen geldige JSON. Kijk na vanaf regel {json.LineNumber + 1}."),
        _ when Says(json, "could not be mapped") => Document("veld-onbekend", Field(json), "Dit veld kennen we niet."),
        _ when Says(json, "missing required") => Document("veld-ontbreekt", Field(json), "Hier ontbreekt een verplicht veld."),
        _ when Says(json, "Duplicate property") => Document("veld-dubbel", Field(json), "Dit veld staat er twee keer."),
        _ => Document("waarde-ongeldig", Field(json), "Deze waarde heeft een verkeerd type of kan niet gekozen worden."),
    };

    private static ProblemDetails Document(string code, string? field, string sentence) => Problems.Document(
        Problems.Shared, 400, code, "De vraag klopt niet",
        field is null ? sentence : $"Verbeter '{field}' en stuur de vraag opnieuw. {sentence}",
        field is null ? null : new Dictionary<string, string[]> { [field] = [sentence] });

    private static bool Says(JsonException json, string part) => json.Message.Contains(part, StringComparison.OrdinalIgnoreCase);

    // A path holds names the client chose: it is cut short, and quoted only in the answer to that client.
    private static string Field(JsonException json)
    {
        var path = json.Path is null or "$" ? "$" : json.Path.StartsWith("$.", StringComparison.Ordinal) ? json.Path[2..] : json.Path;

        return path.Length <= 100 ? path : path[..100];
    }
}

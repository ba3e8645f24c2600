using CaseTracking.Web.Uploads;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>Where a citizen finds what belongs to a request: under the account, or under its code.</summary>
/// <param name="Pagina">The page of the request; others are below it.</param>
/// <param name="Documenten">Where documents are brought.</param>
/// <param name="Bestanden">Under which a document is saved, by its id.</param>
internal sealed record Eigenadres(string Pagina, string Documenten, string Bestanden)
{
    private const string Downloads = $"{DownloadRoutes.Prefix}/{DossiersModule.Schema}";

    public static Eigenadres Van(Guid dossier) =>
        new($"/mijn/aanvragen/{dossier}", $"/mijn/aanvragen/{dossier}/documenten", $"{Downloads}/mijn/{dossier}");

    public static Eigenadres Met(string code) => new($"/volgen/{code}", $"/aanvragen/stukken/{code}", $"{Downloads}/volgen/{code}");

    public string Bestand(StukRef stuk) => $"{Bestanden}/{stuk.Value}";
}

namespace CaseTracking.Dossiers.Contracts.V1;

/// <summary>A citizen's request was received and has a file from now on.</summary>
/// <param name="DossierId">The file.</param>
/// <param name="Nummer">Number the city uses in letters and on the phone.</param>
/// <param name="Product">Code of the product asked for.</param>
/// <param name="Productnaam">Name of the product in the citizen's words, as it was then.</param>
/// <param name="TrackingcodeHash">SHA-256 of the tracking code, lower-case hexadecimal; the code itself is told to the citizen alone.</param>
/// <param name="Kanaal">How it reached the city: <c>Web</c>, <c>Loket</c>, <c>Telefoon</c>, <c>Mail</c>, <c>Post</c> or <c>Intern</c>.</param>
/// <param name="OntvangenOp">The day it arrived in law; it may have been registered later.</param>
/// <param name="Dienst">Name of the service that works on it.</param>
/// <param name="Telefoon">Number of that service.</param>
/// <param name="Stappen">Names of the steps of this kind of request, in order.</param>
/// <param name="Titel">The state in a few words, for the citizen.</param>
/// <param name="Zin">What it means, for the citizen.</param>
/// <param name="Actie">What the citizen must do; nothing when absent.</param>
/// <param name="Stap">Rank of the step the request is in, from 0.</param>
/// <param name="Melden">Whether the citizen is to be told at once.</param>
/// <param name="UiterlijkeDatum">Latest date another system set; absent for a request of our own, whose dates follow in <see cref="TermijnBepaald"/>.</param>
/// <param name="Dienstnorm">Day another system wanted to be ready; absent for a request of our own.</param>
/// <param name="Uren">Hours at which that service answers, in Dutch; absent in messages of before it was told.</param>
public sealed record AanvraagIngediend(
    Guid DossierId, string Nummer, string Product, string Productnaam, string TrackingcodeHash, string Kanaal, DateOnly OntvangenOp, string Dienst,
    string Telefoon, IReadOnlyList<string> Stappen, string Titel, string Zin, string? Actie, int Stap, bool Melden,
    DateOnly? UiterlijkeDatum = null, DateOnly? Dienstnorm = null, string? Uren = null);

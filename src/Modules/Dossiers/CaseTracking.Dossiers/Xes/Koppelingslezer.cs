using System.Text.Json;

namespace CaseTracking.Dossiers.Xes;

/// <summary>From JSON to a mapping. Faults are told to the person who wrote the file, by the name of the property.</summary>
internal static class Koppelingslezer
{
    private static readonly string[] Kanalen = ["web", "loket", "post", "mail", "intern", "telefoon"];

    /// <exception cref="KoppelingGeweigerd">Something is missing, wrong or not known.</exception>
    public static Xeskoppeling Lees(JsonElement json) => Koppelingsobject.Read(json, "", koppeling => new Xeskoppeling
    {
        Code = koppeling.Text("code"),
        Dossiertype = koppeling.Text("dossiertype"),
        Activiteitsleutels = Sleutels(koppeling),
        Weglaten = [.. koppeling.Texts("weglaten").Select(w => new Koppelingspatroon(w))],
        VanDossier = koppeling.Object("dossier", Dossier) ?? new Koppelingsdossier(),
        VanGebeurtenis = koppeling.Object("gebeurtenis", g => g.Choice("bewaren")) ?? Koppelingskeuze.Geen,
        Regels = koppeling.Objects("regels", Regel),
    });

    private static IReadOnlyList<string> Sleutels(Koppelingsobject koppeling) =>
        koppeling.Texts("activiteit") is { Count: > 0 } sleutels
            ? sleutels
            : throw Koppelingsobject.Wrong("activiteit", "moet minstens één sleutel hebben");

    private static Koppelingsdossier Dossier(Koppelingsobject dossier) => new()
    {
        Kanaal = dossier.Texts("kanaal"),
        Start = dossier.Texts("start"),
        Deadline = dossier.Texts("deadline"),
        GeplandEinde = dossier.Texts("geplandEinde"),
        Einde = dossier.Texts("einde"),
        Status = dossier.Texts("status"),
        Kanalen = new Dictionary<string, string>(dossier.Table("kanalen", Kanaal), StringComparer.OrdinalIgnoreCase),
        Statussen = new Dictionary<string, Xesstatus>(dossier.Table("statussen", Keuze<Xesstatus>), StringComparer.OrdinalIgnoreCase),
        Bewaren = dossier.Choice("bewaren"),
    };

    private static Koppelingsregel Regel(Koppelingsobject regel) => new(
        Patroon(regel.Text("activiteit"), regel.PathOf("activiteit")),
        regel.Table("als", Patroon),
        Keuze<Activiteitbetekenis>(regel.Text("betekenis"), regel.PathOf("betekenis")));

    private static Koppelingspatroon Patroon(string tekst, string path) => !tekst[..^1].Contains('*')
        ? new Koppelingspatroon(tekst)
        : throw Koppelingsobject.Wrong(path, "mag alleen op het einde een * hebben");

    private static string Kanaal(string waarde, string path) => Kanalen.Contains(waarde) ? waarde : throw OneOf(path, Kanalen);

    private static T Keuze<T>(string waarde, string path)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(n => JsonNamingPolicy.CamelCase.ConvertName(n) == waarde) is { } naam
            ? Enum.Parse<T>(naam)
            : throw OneOf(path, Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static KoppelingGeweigerd OneOf(string path, IEnumerable<string> choices) =>
        Koppelingsobject.Wrong(path, $"moet een van deze waarden zijn: {string.Join(", ", choices)}");
}

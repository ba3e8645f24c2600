namespace CaseTracking.Dossiers.Xes;

/// <summary>How the logs of one source are understood. Data, so that a city can write its own.</summary>
internal sealed record Xeskoppeling
{
    /// <summary>Some exports repeat the attributes of the case on each of its events, under this prefix.</summary>
    public const string VanHetDossier = "(case)_";

    public required string Code { get; init; }

    public required string Dossiertype { get; init; }

    /// <summary>Attributes that may carry the activity, in order of preference.</summary>
    public required IReadOnlyList<string> Activiteitsleutels { get; init; }

    public IReadOnlyList<Koppelingspatroon> Weglaten { get; init; } = [];

    public Koppelingsdossier VanDossier { get; init; } = new();

    public Koppelingskeuze VanGebeurtenis { get; init; } = Koppelingskeuze.Geen;

    public IReadOnlyList<Koppelingsregel> Regels { get; init; } = [];

    /// <summary>The activity as people know it. An export gives back <see cref="XesEvent.Activiteit"/>, the name in the file.</summary>
    public string Activiteit(XesEvent gebeurtenis)
    {
        foreach (var sleutel in Activiteitsleutels)
            if (gebeurtenis[sleutel] is { } activiteit && !string.IsNullOrWhiteSpace(activiteit)) return activiteit;

        return gebeurtenis.Activiteit;
    }

    /// <summary>The same meaning may come more than once in a case: a date is registered and a phase begins.</summary>
    public Activiteitbetekenis Betekenis(XesEvent gebeurtenis)
    {
        var activiteit = Activiteit(gebeurtenis);
        return Regels.FirstOrDefault(r => r.Past(activiteit, gebeurtenis))?.Betekenis ?? Activiteitbetekenis.InterneStap;
    }

    /// <summary>The event is no act of anybody: a tool put it there.</summary>
    public bool LaatWeg(XesEvent gebeurtenis) => Weglaten.Any(w => w.Past(gebeurtenis.Activiteit));

    public IReadOnlyList<XesAttribute> Attributen(XesEvent gebeurtenis) =>
        [.. gebeurtenis.Attributen.Where(a => !a.Key.StartsWith(VanHetDossier, StringComparison.Ordinal) && VanGebeurtenis.Bevat(a.Key))];

    public Xesdossier Dossier(XesCase dossier)
    {
        var attributen = AllAttributes(dossier);
        var kanaal = First(attributen, VanDossier.Kanaal)?.Text ?? "";
        var status = First(attributen, VanDossier.Status)?.Text ?? "";
        return new Xesdossier(
            dossier.Naam,
            VanDossier.Kanalen.GetValueOrDefault(kanaal),
            First(attributen, VanDossier.Start)?.AsDate(),
            First(attributen, VanDossier.Deadline)?.AsDate(),
            First(attributen, VanDossier.GeplandEinde)?.AsDate(),
            First(attributen, VanDossier.Einde)?.AsDate(),
            VanDossier.Statussen.TryGetValue(status, out var bekend) ? bekend : null,
            [.. attributen.Values.Where(a => VanDossier.Bewaren.Bevat(a.Key))]);
    }

    /// <summary>
    /// Those of the case itself first, then those its events repeat, without prefix: from here on both kinds of logs are alike.
    /// </summary>
    private static OrderedDictionary<string, XesAttribute> AllAttributes(XesCase dossier)
    {
        var attributen = new OrderedDictionary<string, XesAttribute>();
        foreach (var attribute in dossier.Attributen.Concat(dossier.Events.SelectMany(e => e.Attributen.Where(IsOfCase))))
        {
            var sleutel = IsOfCase(attribute) ? attribute.Key[VanHetDossier.Length..] : attribute.Key;
            if (sleutel.Length > 0) attributen.TryAdd(sleutel, attribute with { Key = sleutel });
        }

        return attributen;
    }

    private static bool IsOfCase(XesAttribute attribute) => attribute.Key.StartsWith(VanHetDossier, StringComparison.Ordinal);

    private static XesAttribute? First(OrderedDictionary<string, XesAttribute> attributen, IReadOnlyList<string> sleutels) =>
        sleutels.Select(s => attributen.GetValueOrDefault(s)).FirstOrDefault(a => a is not null);
}

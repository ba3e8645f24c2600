using CaseTracking.Dossiers.Types;
using CaseTracking.Termijnen;
using CaseTracking.Web.Timeline;

namespace CaseTracking.Dossiers.Meedelen;

/// <summary>How somebody can appeal against a decision: by which term, and in words for the letter.</summary>
internal static class Beroepsrecht
{
    /// <exception cref="InvalidOperationException">The case type names a term that does not exist.</exception>
    public static Beroepstermijn? Termijn(Dossiertype type) => type.Beslissing.Beroep is { } beroep
        ? Beroepstermijnen.Vind(beroep.Termijn) ?? throw new InvalidOperationException($"{type.Code}: there is no appeal term {beroep.Termijn}.")
        : null;

    /// <summary>What the letter says; nothing where no appeal exists.</summary>
    public static IReadOnlyList<string> Zinnen(Dossiertype type, DateOnly? laatsteDag)
    {
        if (type.Beslissing.Beroep is not { } beroep || Termijn(type) is not { } termijn) return [];

        var lengte = termijn.Daarna is { } daarna ? $"{termijn.Duur} en {daarna}" : $"{termijn.Duur}";
        return
        [
            $"U kunt beroep aantekenen bij {beroep.Instantie}.",
            $"Stuur uw beroep naar dit adres: {beroep.Adres}.",
            $"U hebt daarvoor {lengte} tijd. De eerste dag is de dag na {termijn.Gebeurtenis}.",
            laatsteDag is { } dag ? $"De laatste dag is {DutchDates.Words(dag)}. Daarna kan het niet meer." : "Daarna kan het niet meer.",
            .. termijn.Bron is { } bron ? [$"Dit staat in {bron}."] : Array.Empty<string>(),
        ];
    }
}

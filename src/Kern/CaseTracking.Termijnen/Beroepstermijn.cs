using CaseTracking.Termijnen.Rekenen;
using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>How long somebody may appeal against a decision, and where.</summary>
public sealed record Beroepstermijn
{
    /// <summary>Months the start is put off by when mentions are missing (<see cref="ZonderVermelding.NaVierMaanden"/>).</summary>
    private static readonly Duur Uitstel = new(4, Eenheid.Maanden);

    /// <summary>Stable, Dutch, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Naam { get; init; }

    /// <summary>How long, from the day after the event.</summary>
    public required Duur Duur { get; init; }

    /// <summary>What comes after <see cref="Duur"/>, for terms such as four months and eight days.</summary>
    public Duur? Daarna { get; init; }

    /// <summary>The event that starts it, fit for a sentence: "de kennisgeving van de beslissing".</summary>
    public required string Gebeurtenis { get; init; }

    /// <summary>What kind of body decides on the appeal.</summary>
    public required Beroepsinstantie Instantie { get; init; }

    /// <summary>What it means when the decision does not say how to appeal.</summary>
    public required ZonderVermelding ZonderVermelding { get; init; }

    /// <summary>What happens when the last day is a closed day.</summary>
    public Eindregel Eindregel { get; init; }

    /// <summary>The article of the length; null when it is a setting of the city.</summary>
    public string? Bron { get; init; }

    /// <summary>The article of the consequence of missing mentions.</summary>
    public string? BronZonderVermelding { get; init; }

    /// <summary>Last day to appeal, with its explanation.</summary>
    /// <param name="opDag">Day of the <see cref="Gebeurtenis"/>.</param>
    /// <param name="metVermeldingen">Whether the decision held all mentions the law asks for.</param>
    /// <param name="kalender">Which days are closed.</param>
    public Termijn Bereken(LocalDate opDag, bool metVermeldingen, Kalender kalender)
    {
        var start = new Uitlegstap(Uitlegregel.Gebeurtenis, opDag, null, 0, Gebeurtenis);
        if (!metVermeldingen && ZonderVermelding == ZonderVermelding.BegintNiet)
            return new Termijn { Uitleg = [start, new Uitlegstap(Uitlegregel.BegintNiet, opDag, null, 0, null, BronZonderVermelding)] };

        var teller = new Teller(kalender, [], start);
        if (!metVermeldingen && ZonderVermelding == ZonderVermelding.NaVierMaanden)
            teller.Tel(new Lengte(Uitstel, Uitlegregel.Wachttijd, Uitstel.ToString(), BronZonderVermelding));
        var begin = teller.Dag.PlusDays(1);
        teller.Tel(new Lengte(Duur, Uitlegregel.Termijn, Duur.ToString(), Bron));
        if (Daarna is not null) teller.Tel(new Lengte(Daarna, Uitlegregel.TermijnDaarna, Daarna.ToString(), Bron));
        teller.Besluit(Eindregel, Uitlegregel.Einde);
        return new Termijn { Begin = begin, UiterlijkeDatum = teller.Dag, Uitleg = teller.Stappen };
    }
}

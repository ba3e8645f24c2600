using CaseTracking.Dossiers.Xes;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers;

/// <summary>The facts the clock of a file runs on, and the dates promised last.</summary>
internal sealed record Termijnklok(DateOnly OntvangenOp)
{
    public DateOnly? VolledigOp { get; init; }

    /// <summary>When the citizen heard that something is missing; it takes the thirtieth day away.</summary>
    public DateOnly? OnvolledigOp { get; init; }

    /// <summary>When the last of the missing pieces came; the check starts anew. Nothing while one is still asked.</summary>
    public DateOnly? AangevuldOp { get; init; }

    public bool MetAdvies { get; init; }

    public ValueList<Klokstilstand> Stilstanden { get; init; } = [];

    /// <summary>When the city waited for documents of the citizen: from the day it asked to the day before the last one came.</summary>
    public ValueList<Klokwacht> Wachttijden { get; init; } = [];

    public Klokverlenging? Verlenging { get; init; }

    /// <summary>The version of the rules the file was opened under; it keeps them.</summary>
    public int? Profielversie { get; init; }

    public DateOnly? UiterlijkeDatum { get; init; }

    public DateOnly? Dienstnorm { get; init; }

    /// <summary>The latest date for which a manager was warned.</summary>
    public DateOnly? GeescaleerdVoor { get; init; }

    /// <summary>The latest date that passed without a decision.</summary>
    public DateOnly? VerstrekenOp { get; init; }

    /// <summary>True where another system set the dates: they are shown, never computed anew.</summary>
    public bool IsOvergenomen { get; init; }

    /// <summary>
    /// True when silence has spoken and no later date took its place. It does not end the work: a decision is still possible, and is late.
    /// </summary>
    public bool IsVerstreken => VerstrekenOp is { } dag && dag == UiterlijkeDatum;

    public bool StaatStil => Stilstanden.Count > 0 && Stilstanden[^1].Tot is null;

    /// <summary>True while the city waits for documents of the citizen.</summary>
    public bool Wacht => Wachttijden.Count > 0 && Wachttijden[^1].Tot is null;

    public Termijnklok Na(IDossierEvent @event) => @event switch
    {
        StukkenWerdenGevraagd e => this with
        {
            OnvolledigOp = OnvolledigOp ?? e.Op,
            AangevuldOp = null,
            Wachttijden = Wacht ? Wachttijden : [.. Wachttijden, new Klokwacht(e.Op, null)],
        },
        DossierWerdVolledigVerklaard e => this with { VolledigOp = e.Op ?? OntvangenOp, Wachttijden = Gewacht(e.Op ?? OntvangenOp) },
        ActiviteitWerdOvergenomen { Betekenis: Activiteitbetekenis.Volledig or Activiteitbetekenis.Ontvankelijk } e => this with { VolledigOp = e.Op },
        StandWerdGecorrigeerd { Naar: Dossierstand.Ingediend } => this with { VolledigOp = null },
        AdviesWerdGevraagd e => this with { MetAdvies = MetAdvies || e.Verlengt },
        TermijnWerdBepaald e => this with { UiterlijkeDatum = e.UiterlijkeDatum, Dienstnorm = e.Dienstnorm, Profielversie = e.Profielversie },
        TermijnWerdGeschorst e => this with { Stilstanden = [.. Stilstanden, new Klokstilstand(e.Vanaf, null, e.Grond)] },
        TermijnWerdHervat e when StaatStil => this with { Stilstanden = [.. Stilstanden.SkipLast(1), .. Afgesloten(Stilstanden[^1], e.Vanaf)] },
        TermijnWerdVerlengd e => this with { Verlenging = new Klokverlenging(e.Op, e.Grond) },
        TermijnWerdGeescaleerd e => this with { GeescaleerdVoor = e.UiterlijkeDatum },
        TermijnVerstreek e => this with { VerstrekenOp = e.UiterlijkeDatum },
        _ => this,
    };

    /// <summary>The last piece that was asked came. One that was here before it was asked counts from the day of asking.</summary>
    public Termijnklok Aangevuld(DateOnly op) => this with { AangevuldOp = op < OnvolledigOp ? OnvolledigOp : op, Wachttijden = Gewacht(op) };

    // A correction does not end it: what was asked stays asked.
    private ValueList<Klokwacht> Gewacht(DateOnly tot) => Wacht ? [.. Wachttijden.SkipLast(1), .. Afgesloten(Wachttijden[^1], tot)] : Wachttijden;

    // What came on the very day it was asked was never waited for.
    private static IEnumerable<Klokwacht> Afgesloten(Klokwacht wacht, DateOnly gekregen) =>
        gekregen > wacht.Van ? [wacht with { Tot = gekregen.AddDays(-1) }] : [];

    // Resumed on the very day it stopped: it never stood still.
    private static IEnumerable<Klokstilstand> Afgesloten(Klokstilstand stilstand, DateOnly hervat) =>
        hervat > stilstand.Van ? [stilstand with { Tot = hervat.AddDays(-1) }] : [];
}

/// <summary>First and last day on which the clock stood still; no last day while it still does.</summary>
internal sealed record Klokstilstand(DateOnly Van, DateOnly? Tot, string Grond);

/// <summary>First and last day on which the city waited for the citizen; no last day while it still does.</summary>
internal sealed record Klokwacht(DateOnly Van, DateOnly? Tot);

internal sealed record Klokverlenging(DateOnly Op, string Grond);

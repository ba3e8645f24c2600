using CaseTracking.Termijnen;
using NodaTime;

namespace CaseTracking.Dossiers.Naspelen;

/// <summary>When people act: employees on working days in office hours, citizens at the desk when it is open, online whenever they like.</summary>
internal sealed class Voorbeeldagenda(Kalender kalender, Random toeval)
{
    private static readonly LocalTime Sluitingsuur = new(16, 20);

    public bool IsOpen(LocalDate dag) => kalender.IsWerkdag(dag);

    /// <summary>That many working days further, somewhere in office hours; at 0 the same day where that is still possible.</summary>
    public DateTimeOffset Kantoor(DateTimeOffset nu, int werkdagen)
    {
        var klok = Instant.FromDateTimeOffset(nu).InZone(Brussel.Zone);
        var later = klok.TimeOfDay.PlusMinutes(15 + toeval.Next(90));
        if (werkdagen == 0 && IsOpen(klok.Date) && klok.Hour >= 8 && later > klok.TimeOfDay && later < Sluitingsuur) return Op(klok.Date, later);
        return Op(Werkdag(klok.Date, Math.Max(1, werkdagen)), 8 * 60 + 40, 16 * 60 + 15);
    }

    /// <summary>At the desk, that many working days further.</summary>
    public DateTimeOffset Loket(DateTimeOffset nu, int werkdagen) => Op(Werkdag(Brussel.Dag(nu), werkdagen), 9 * 60 + 5, 11 * 60 + 50);

    /// <summary>Online, that many days further.</summary>
    public DateTimeOffset Thuis(DateTimeOffset nu, int dagen) => Op(Brussel.Dag(nu).PlusDays(dagen), 7 * 60 + 30, 22 * 60 + 45);

    /// <summary>The working day before: when the mail room got what is written down now.</summary>
    public DateOnly Voordien(DateTimeOffset nu)
    {
        var dag = Brussel.Dag(nu).PlusDays(-1);
        while (!IsOpen(dag)) dag = dag.PlusDays(-1);
        return dag.ToDateOnly();
    }

    /// <summary>When a request comes in by that channel.</summary>
    public DateTimeOffset Aanvraag(LocalDate dag, Kanaal kanaal) => kanaal switch
    {
        Kanaal.Web => Op(dag, 6 * 60 + 30, 23 * 60 + 30),
        Kanaal.Loket => Op(dag, 9 * 60 + 5, 11 * 60 + 40),
        _ => Op(dag, 8 * 60 + 45, 16 * 60),
    };

    private LocalDate Werkdag(LocalDate dag, int werkdagen)
    {
        for (var i = 0; i < werkdagen; i++) dag = kalender.EerstvolgendeWerkdag(dag.PlusDays(1));
        return kalender.EerstvolgendeWerkdag(dag);
    }

    private DateTimeOffset Op(LocalDate dag, int van, int tot) => Op(dag, LocalTime.Midnight.PlusMinutes(toeval.Next(van, tot)));

    private DateTimeOffset Op(LocalDate dag, LocalTime uur) => dag.At(uur.PlusSeconds(toeval.Next(60))).InZoneLeniently(Brussel.Zone).ToDateTimeOffset();
}

using CaseTracking.Dossiers.Types;
using CaseTracking.Dossiers.Xes;

namespace CaseTracking.Dossiers.Berichten;

/// <summary>What an activity of another system tells the citizen: where the file stands, in the words of that moment. Most tell nothing.</summary>
internal static class Overname
{
    public static (Dossierstand Stand, Tekstmoment Moment)? Van(Activiteitbetekenis betekenis) => betekenis switch
    {
        Activiteitbetekenis.StukkenGevraagd or Activiteitbetekenis.Onvolledig => (Dossierstand.StukkenGevraagd, Tekstmoment.OvergenomenStukkenGevraagd),
        Activiteitbetekenis.StukkenOntvangen => (Dossierstand.Ingediend, Tekstmoment.StukGeleverd),
        Activiteitbetekenis.Volledig or Activiteitbetekenis.Ontvankelijk => (Dossierstand.Volledig, Tekstmoment.Volledig),
        Activiteitbetekenis.AdviesGevraagd => (Dossierstand.AdviesGevraagd, Tekstmoment.OvergenomenAdvies),
        Activiteitbetekenis.AdviesOntvangen => (Dossierstand.Volledig, Tekstmoment.AdviesOntvangen),
        Activiteitbetekenis.Opgeschort => (Dossierstand.Geschorst, Tekstmoment.OvergenomenStilstand),
        Activiteitbetekenis.Hervat => (Dossierstand.Volledig, Tekstmoment.Hervat),
        Activiteitbetekenis.Verlengd => (Dossierstand.Volledig, Tekstmoment.OvergenomenVerlenging),
        Activiteitbetekenis.Beslist => (Dossierstand.Beslist, Tekstmoment.Beslist),
        Activiteitbetekenis.Verstuurd => (Dossierstand.Meegedeeld, Tekstmoment.OvergenomenMededeling),
        Activiteitbetekenis.Ingetrokken => (Dossierstand.Gesloten, Tekstmoment.Ingetrokken),
        Activiteitbetekenis.Stopgezet => (Dossierstand.Gesloten, Tekstmoment.ZonderGevolg),
        Activiteitbetekenis.Afgehandeld => (Dossierstand.Gesloten, Tekstmoment.Gesloten),
        _ => null,
    };

    /// <summary>How the file ended; nothing where it goes on.</summary>
    public static string? Afloop(Activiteitbetekenis betekenis) => betekenis switch
    {
        Activiteitbetekenis.Afgehandeld => nameof(Sluitreden.Afgehandeld),
        Activiteitbetekenis.Ingetrokken => nameof(Sluitreden.Ingetrokken),
        Activiteitbetekenis.Stopgezet => nameof(Sluitreden.ZonderGevolg),
        _ => null,
    };
}

namespace CaseTracking.Dossiers.Xes;

/// <summary>
/// What an activity of a log says about a dossier. Anything not known for certain is an internal step: a citizen may read the rest.
/// </summary>
internal enum Activiteitbetekenis
{
    InterneStap,
    Ontvangen,
    OntvangstGemeld,
    Volledig,
    Onvolledig,
    StukkenGevraagd,
    StukkenOntvangen,
    Ontvankelijk,
    NietOntvankelijk,
    AdviesGevraagd,
    AdviesOntvangen,
    Opgeschort,
    Hervat,
    Verlengd,
    OntwerpBeslissing,
    Beslist,
    Verstuurd,
    Bezwaar,
    Ingetrokken,
    Stopgezet,
    Afgehandeld,
}

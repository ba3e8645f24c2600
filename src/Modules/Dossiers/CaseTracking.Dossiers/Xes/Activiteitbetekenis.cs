namespace CaseTracking.Dossiers.Xes;

/// <summary>What an activity of another system means here. An activity without a certain meaning is an internal step.</summary>
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

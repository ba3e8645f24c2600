namespace CaseTracking.Dossiers.Types;

/// <summary>A moment at which the citizen reads something else.</summary>
internal enum Tekstmoment
{
    Ingediend,
    StukkenGevraagd,
    StukGeleverd,
    Volledig,
    NietOntvankelijk,
    AdviesGevraagd,
    AdviesOntvangen,
    Geschorst,
    Hervat,
    Verlengd,
    Opgesteld,
    Beslist,
    Toegekend,
    DeelsToegekend,
    Geweigerd,
    KlaarVoorAfhaling,
    Afgegeven,
    Verstreken,
    Ingetrokken,
    Stopgezet,
    Gesloten,
    ZonderGevolg,
    Dubbel,
    Heropend,
    Gecorrigeerd,
    VraagGesteld,
    VraagBeantwoord,

    // Words for a step of another system, which tells less than ours.
    OvergenomenStukkenGevraagd,
    OvergenomenAdvies,
    OvergenomenStilstand,
    OvergenomenVerlenging,
    OvergenomenMededeling,
}

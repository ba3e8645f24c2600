namespace CaseTracking.Tijdlijn;

/// <summary>What a citizen can be told about a request. A message without a kind here stays invisible.</summary>
internal enum Regelsoort
{
    Ingediend,
    StukkenGevraagd,
    StukGeleverd,
    Volledig,
    AdviesGevraagd,
    AdviesOntvangen,
    Geschorst,
    Hervat,
    Verlengd,
    Verstreken,
    Beslist,
    Meegedeeld,
    Toegekend,
    DeelsToegekend,
    Geweigerd,
    NietOntvankelijk,
    KlaarVoorAfhaling,
    Afgegeven,
    Ingetrokken,
    Stopgezet,
    Afgehandeld,
    GeslotenZonderGevolg,
    GeslotenAlsDubbel,
    Gesloten,
    Heropend,
    Gecorrigeerd,
    VraagGesteld,
    VraagBeantwoord,

    /// <summary>A step of another system, in its own words.</summary>
    Overgenomen,
}

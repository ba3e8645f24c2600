namespace CaseTracking.Dossiers.Naspelen;

/// <summary>How it goes with a file of the demo.</summary>
internal enum Voorbeeldlot
{
    Vlot,
    Traag,
    Ingetrokken,
    Dubbel,
    NietAfgehaald,
    Rechtgezet,
    Heropend,

    /// <summary>Something is missing; the citizen sends it.</summary>
    Onvolledig,

    /// <summary>Something is missing, and stays so.</summary>
    NietAangevuld,
    Advies,
    AdviesBlijftUit,
    Geschorst,
    Deels,
    Geweigerd,
    Onontvankelijk,
    Verlengd,

    /// <summary>The decision comes after the last day.</summary>
    Verlopen,

    /// <summary>Nobody gets round to it.</summary>
    Liggen,
}

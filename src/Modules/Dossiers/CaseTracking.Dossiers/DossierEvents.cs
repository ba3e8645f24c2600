namespace CaseTracking.Dossiers;

/// <summary>The story of a file. Names and free text are in the vault; an event carries references and codes.</summary>
internal interface IDossierEvent;

internal sealed record AanvraagWerdIngediend(DossierId DossierId, string Nummer, string Product, BurgerRef Burger, string TrackingcodeHash)
    : IDossierEvent;

internal sealed record DossierWerdVolledigVerklaard(DossierId DossierId) : IDossierEvent;

internal sealed record DossierWerdGesloten(DossierId DossierId, Sluitreden Reden) : IDossierEvent;

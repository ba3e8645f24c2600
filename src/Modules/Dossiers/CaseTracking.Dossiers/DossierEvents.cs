using System.Text.Json.Serialization;
using CaseTracking.Dossiers.Xes;
using CaseTracking.EventSourcing.Events;

namespace CaseTracking.Dossiers;

/// <summary>
/// The story of a file. Names and free text are in the vault; an event carries references and codes. When it was so, who did it, in which
/// role and by which channel ride in the envelope.
/// </summary>
internal interface IDossierEvent;

// Coming in.

internal sealed record AanvraagWerdIngediend(
    DossierId DossierId, string Nummer, string Product, int Typeversie, BurgerRef Burger, string TrackingcodeHash,
    DateOnly OntvangenOp, Kanaal Kanaal, Periode? Periode) : IDossierEvent;

internal sealed record OntvangstbewijsWerdGegeven(DossierId DossierId, Kanaal Kanaal, MedewerkerRef? Behandelaar) : IDossierEvent;

internal sealed record TermijnWerdBepaald(
    DossierId DossierId, Termijnaanleiding Aanleiding, string Profiel, int Profielversie, DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm,
    DateOnly? EscalatieOp, ValueList<Datumuitleg> Uitleg,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueList<Datumuitleg>? UitlegDienstnorm = null) : IDossierEvent;

internal sealed record BehandelaarWerdToegewezen(DossierId DossierId, MedewerkerRef Behandelaar) : IDossierEvent;

internal sealed record DossierWerdOvergenomen(DossierId DossierId, MedewerkerRef Behandelaar, MedewerkerRef? Vorige, Overnamereden Reden)
    : IDossierEvent;

// Is everything there, and may it be treated?

internal sealed record StukkenWerdenGevraagd(DossierId DossierId, Guid VraagId, ValueList<string> Stukken, DateOnly Op, DateOnly TegenDatum, TekstRef? Toelichting)
    : IDossierEvent;

internal sealed record StukWerdGeleverd(
    DossierId DossierId, StukRef Stuk, string? Soort, string Bestandstype, long Grootte, DateOnly Op, Aanbrenger Aanbrenger, bool ZichtbaarVoorBurger)
    : IDossierEvent;

internal sealed record StukzichtbaarheidWerdGewijzigd(DossierId DossierId, StukRef Stuk, bool ZichtbaarVoorBurger) : IDossierEvent;

internal sealed record DossierWerdVolledigVerklaard(DossierId DossierId, DateOnly? Op) : IDossierEvent;

internal sealed record DossierWerdOntvankelijkVerklaard(DossierId DossierId) : IDossierEvent;

internal sealed record DossierWerdOnontvankelijkVerklaard(
    DossierId DossierId, Guid BeslissingId, Onontvankelijkheidsgrond Grond, TekstRef Motivering, DateOnly Op,
    ValueList<string> Vermeldingen) : IDossierEvent;

// Working on it, by the clock of the law.

internal sealed record AdviesWerdGevraagd(DossierId DossierId, Guid AdviesId, string Instantie, bool Verlengt, DateOnly TegenDatum, TekstRef? Vraag) : IDossierEvent;

internal sealed record AdviesWerdOntvangen(DossierId DossierId, Guid AdviesId, string Instantie, Adviesstrekking Strekking, TekstRef? Advies) : IDossierEvent;

internal sealed record AdviesBleefUit(DossierId DossierId, Guid AdviesId, string Instantie, DateOnly TegenDatum, bool Laat) : IDossierEvent;

internal sealed record TermijnWerdGeschorst(DossierId DossierId, string Grond, DateOnly Vanaf, TekstRef? Toelichting) : IDossierEvent;

internal sealed record TermijnWerdHervat(DossierId DossierId, DateOnly Vanaf) : IDossierEvent;

internal sealed record TermijnWerdVerlengd(DossierId DossierId, string Grond, DateOnly Op, TekstRef? Toelichting) : IDossierEvent;

internal sealed record TermijnWerdGeescaleerd(DossierId DossierId, string Rol, DateOnly UiterlijkeDatum, bool Laat) : IDossierEvent;

internal sealed record TermijnVerstreek(DossierId DossierId, DateOnly UiterlijkeDatum, Stilzwijgend Gevolg, bool Laat) : IDossierEvent;

// Deciding, and saying so.

internal sealed record BeslissingWerdOpgesteld(
    DossierId DossierId, Guid BeslissingId, int Ontwerp, Uitkomst Uitkomst, MedewerkerRef Opsteller, TekstRef Motivering,
    ValueList<string> Vermeldingen) : IDossierEvent;

internal sealed record BeslissingWerdGenomen(
    DossierId DossierId, Guid BeslissingId, int Ontwerp, Uitkomst Uitkomst, string Orgaan, MedewerkerRef Beslisser, DateOnly Op, DateOnly? GeldigTot)
    : IDossierEvent;

internal sealed record BeslissingWerdMeegedeeld(
    DossierId DossierId, Guid BeslissingId, DateOnly Op, Mededelingswijze Wijze, string? Bewijs, DateOnly? BeroepTot, ValueList<Datumuitleg> Uitleg)
    : IDossierEvent;

internal sealed record BetalingWerdGevraagd(DossierId DossierId, decimal Bedrag, Betaalreden Reden) : IDossierEvent;

internal sealed record BetalingWerdOntvangen(DossierId DossierId, decimal Bedrag) : IDossierEvent;

// Handing out, ending, and setting right.

internal sealed record AfhalingWerdKlaargezet(DossierId DossierId, string Plaats, DateTimeOffset Vanaf) : IDossierEvent;

internal sealed record DocumentWerdAfgegeven(DossierId DossierId, Ontvanger Ontvanger, Identiteitscontrole Controle) : IDossierEvent;

internal sealed record VergunningVerloopt(DossierId DossierId, DateOnly GeldigTot, bool Laat) : IDossierEvent;

internal sealed record AanvraagWerdIngetrokken(DossierId DossierId, Aanbrenger Door, TekstRef? Toelichting) : IDossierEvent;

internal sealed record DossierWerdStopgezet(DossierId DossierId, Stopreden Reden, TekstRef? Toelichting) : IDossierEvent;

internal sealed record DossierWerdGesloten(DossierId DossierId, Sluitreden Reden) : IDossierEvent;

internal sealed record DossierWerdHeropend(DossierId DossierId, Heropenreden Reden, TekstRef? Toelichting) : IDossierEvent;

internal sealed record StandWerdGecorrigeerd(DossierId DossierId, Dossierstand Van, Dossierstand Naar, Correctiereden Reden, TekstRef? Toelichting)
    : IDossierEvent;

internal sealed record NotitieWerdGemaakt(DossierId DossierId, TekstRef Notitie) : IDossierEvent;

// Question and answer.

internal sealed record VraagWerdGesteld(DossierId DossierId, Guid VraagId, TekstRef Vraag, Aanbrenger Aanbrenger) : IDossierEvent;

internal sealed record VraagWerdBeantwoord(DossierId DossierId, Guid VraagId, TekstRef Antwoord) : IDossierEvent;

// From another system.

internal sealed record ZaakWerdOvergenomen(
    DossierId DossierId, string Bron, string Zaak, string Nummer, string Product, int Typeversie, BurgerRef Burger, string TrackingcodeHash,
    DateOnly OntvangenOp, Kanaal Kanaal, DateOnly? UiterlijkeDatum, DateOnly? Dienstnorm, ValueList<Bronkenmerk> Kenmerken) : IDossierEvent;

internal sealed record ActiviteitWerdOvergenomen(
    DossierId DossierId, string Activiteit, string? Naam, Activiteitbetekenis Betekenis, DateOnly Op, ValueList<Bronkenmerk> Kenmerken) : IDossierEvent;

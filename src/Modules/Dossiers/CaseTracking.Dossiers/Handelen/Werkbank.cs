using CaseTracking.Dossiers.Kluis;
using CaseTracking.Dossiers.Overzicht;
using CaseTracking.Web.Identity;

namespace CaseTracking.Dossiers.Handelen;

/// <summary>What every page of an employee works with.</summary>
internal sealed record Werkbank(DossierLijst Lijst, Dossierkluis Kluis, Handelingen Handelingen, Regelboek Boek, IStaffDirectory Medewerkers);

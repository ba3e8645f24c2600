using CaseTracking.Dossiers.Types;

namespace CaseTracking.Dossiers.Vragen;

/// <summary>A page with the thread of questions and answers, and room for a new question.</summary>
internal interface IVraagformulier
{
    string? Vraag { get; }

    /// <summary>Made with the form, so that sending it twice asks once.</summary>
    Guid VraagId { get; }

    IReadOnlyList<Draadvraag> Draad { get; }

    Dossiertype Type { get; }
}

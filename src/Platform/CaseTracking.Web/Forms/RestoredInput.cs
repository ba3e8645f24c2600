namespace CaseTracking.Web.Forms;

/// <summary>On a request whose page shows again what was typed before the session ended: it was not sent, the reader still has to.</summary>
/// <param name="HadFiles">Whether files were chosen too; those are not kept.</param>
public sealed record RestoredInput(bool HadFiles);
